package org.dyad.train;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dyad.annotate.MentionRows;
import org.dyad.core.AnnotatedArticles;
import org.dyad.core.Mentions;
import org.dyad.resolve.ArticleResolver;
import org.dyad.resolve.Dictionary;
import org.dyad.resolve.Mention;
import org.dyad.resolve.Resolution;

/** Resolves the mentions of one document, as the job does those of an article. */
final class NameResolver {
  private final Dictionary dictionary;

  NameResolver(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What the mentions table has of a mention. */
  private record Place(int sentence, int begin, int end, Mention mention) {
    static Place of(Row row) {
      return new Place(
          row.getInt(at(Mentions.SENTENCE)),
          row.getInt(at(Mentions.BEGIN_OFFSET)),
          row.getInt(at(Mentions.END_OFFSET)),
          new Mention(
              row.getString(at(Mentions.KIND)),
              row.getString(at(Mentions.SURFACE)),
              row.getString(at(Mentions.BEFORE)),
              row.getString(at(Mentions.AFTER))));
    }

    private static int at(String column) {
      return AnnotatedArticles.MENTION_TYPE.fieldIndex(column);
    }

    /** Without a text there is nothing around it, and all is one sentence. */
    static Place of(LinkedDocument.Mention gold) {
      return new Place(
          0, gold.begin(), gold.end(), new Mention(gold.kind().name(), gold.surface(), "", ""));
    }
  }

  /**
   * Resolves the gold names of a document.
   *
   * @param number of the document in its file
   * @return as many as {@link LinkedDocument#names()}, in their order
   */
  List<NamedMention> given(LinkedDocument document, int number) {
    List<LinkedDocument.Mention> names = document.names();
    if (document.text() == null) {
      return resolve(document, number, names.stream().map(Place::of).toList());
    }
    List<MentionRows.Span> spans =
        names.stream()
            .map(name -> new MentionRows.Span(name.begin(), name.end(), name.kind()))
            .toList();
    return found(document, number, MentionRows.of(document.text(), spans));
  }

  /** Resolves rows of {@link AnnotatedArticles#MENTION_TYPE}. */
  List<NamedMention> found(LinkedDocument document, int number, List<Row> rows) {
    return resolve(document, number, rows.stream().map(Place::of).toList());
  }

  private List<NamedMention> resolve(LinkedDocument document, int number, List<Place> places) {
    List<Resolution> resolutions =
        ArticleResolver.resolve(
            dictionary, document.day(), places.stream().map(Place::mention).toList());
    List<NamedMention> mentions = new ArrayList<>(places.size());
    for (int at = 0; at < places.size(); at++) {
      Place place = places.get(at);
      Mention mention = place.mention();
      Resolution resolution = resolutions.get(at);
      String context = mention.before() + "[" + mention.surface() + "]" + mention.after();
      mentions.add(
          new NamedMention(
              number + ":" + place.begin(),
              place.sentence(),
              place.begin(),
              place.end(),
              mention.surface(),
              resolution.actorId(),
              resolution.rule(),
              context.replaceAll("\\s+", " ")));
    }
    return mentions;
  }
}
