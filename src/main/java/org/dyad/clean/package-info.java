/**
 * Turns raw records into clean articles: text, day, outlet, identity, language, news agency.
 *
 * <p>{@link org.dyad.clean.CleanArticles} is the stage; every other class is plain Java.
 */
package org.dyad.clean;
