package org.dyad.clean;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Plain text of a body that plainly holds HTML; any other text stays as it is. */
final class Markup {
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|article|aside|b|blockquote|body|br|center|cite|div|em|figcaption|figure|font"
              + "|footer|h[1-6]|header|hr|html|i|iframe|img|li|main|meta|ol|p|script|section"
              + "|small|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|video)"
              + "(?:\\s[^<>]{0,2000})?/?>",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BLOCK_TAG =
      Pattern.compile("<(?:p|br|div|li|h[1-6])[\\s/>]", Pattern.CASE_INSENSITIVE);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:[A-Za-z]{2,8}|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");
  private static final String NO_TEXT =
      "script, style, noscript, template, iframe, svg, form, button, nav";

  private Markup() {}

  static String plain(String text) {
    String plain = text.indexOf('<') >= 0 && TAG.matcher(text).find() ? withoutTags(text) : text;
    return entities(entities(plain));
  }

  /** A second pass reads what was escaped twice. */
  private static String entities(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find()
        ? Parser.unescapeEntities(text, false)
        : text;
  }

  private static String withoutTags(String text) {
    // In a body of stray tags the line ends are still the paragraphs; in HTML they mean nothing.
    boolean blocks = BLOCK_TAG.matcher(text).find();
    Element body = Jsoup.parseBodyFragment(text).body();
    body.select(NO_TEXT).remove();
    StringBuilder plain = new StringBuilder(text.length());
    NodeTraversor.traverse(new TextOf(plain, blocks), body);
    return plain.toString();
  }

  private record TextOf(StringBuilder plain, boolean blocks) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text) {
        String whole = text.getWholeText();
        plain.append(blocks ? whole.replace('\n', ' ') : whole);
      } else if (node.nodeName().equals("br")) {
        plain.append('\n');
      } else {
        tail(node, depth);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (blocks && node instanceof Element element && element.isBlock()) {
        plain.append("\n\n");
      }
    }
  }
}
