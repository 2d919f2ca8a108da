/**
 * Reads files of news into raw records.
 *
 * <p>The driver lists the files and cuts them into pieces; tasks open them through the Hadoop
 * client. What cannot be read becomes a row with a reason, so that one bad file or line stops
 * nothing.
 */
package org.dyad.read;
