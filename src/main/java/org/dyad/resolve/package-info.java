/** Says which actor each mention names, and why: from mentions and the dictionary, never texts. */
package org.dyad.resolve;
