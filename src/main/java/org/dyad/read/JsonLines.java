package org.dyad.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import org.apache.spark.sql.Row;

/** JSON lines: one object a line. A value that is neither scalar nor a list of names is ignored. */
final class JsonLines implements RecordSource {
  private static final String PERSON_NAME = "name";

  private final LineSource lines;
  private final RawRows rows;
  private final FieldNames names;
  private final JsonFactory factory;
  private final RecordFields fields = new RecordFields();

  JsonLines(LineSource lines, RawRows rows, ReadRecords.Options options) {
    this.lines = lines;
    this.rows = rows;
    this.names = options.fieldNames();
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxStringLength(options.maxRecordBytes()).build())
            // Python writes missing numbers so.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
  }

  @Override
  public Row next() throws IOException {
    while (lines.next()) {
      BoundedLines line = lines.line();
      if (line.tooLong()) {
        return rows.tooLarge(lines.number(), line.lineBytes(), line.bytes());
      }
      byte[] bytes = line.bytes();
      String text = RawRows.decode(bytes);
      if (text == null) {
        return rows.invalidUtf8(lines.number(), bytes);
      }
      if (!text.isBlank()) {
        return row(text);
      }
    }
    return null;
  }

  @Override
  public long position() {
    return lines.number() + 1;
  }

  @Override
  public void close() throws IOException {
    lines.line().close();
  }

  private Row row(String text) throws IOException {
    fields.clear();
    try (JsonParser parser = factory.createParser(text)) {
      readObject(parser);
    } catch (JsonProcessingException failure) {
      return rows.reject(lines.number(), RawRows.BAD_JSON, failure.getOriginalMessage(), text);
    }
    return rows.article(lines.number(), fields, text);
  }

  private void readObject(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(parser, "the line is no JSON object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      List<FieldNames.Place> places = names.places(parser.getCurrentName());
      JsonToken token = parser.nextToken();
      if (places.isEmpty()) {
        parser.skipChildren();
      } else {
        fields.put(places, value(parser, token));
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the JSON object");
    }
  }

  private static String value(JsonParser parser, JsonToken token) throws IOException {
    return switch (token) {
      case VALUE_STRING, VALUE_NUMBER_INT -> parser.getText();
      case VALUE_NUMBER_FLOAT -> parser.isNaN() ? null : parser.getText();
      case START_ARRAY -> list(parser);
      case START_OBJECT -> {
        parser.skipChildren();
        yield null;
      }
      default -> null;
    };
  }

  /** Strings, and the names of objects that have one, joined. */
  private static String list(JsonParser parser) throws IOException {
    StringJoiner joined = new StringJoiner(", ");
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      String element =
          switch (token) {
            case VALUE_STRING -> parser.getText();
            case START_OBJECT -> personName(parser);
            default -> {
              parser.skipChildren();
              yield null;
            }
          };
      if (element != null && !element.isBlank()) {
        joined.add(element.strip());
      }
    }
    return joined.toString();
  }

  private static String personName(JsonParser parser) throws IOException {
    String name = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean named = parser.getCurrentName().equals(PERSON_NAME);
      JsonToken token = parser.nextToken();
      if (named && token == JsonToken.VALUE_STRING) {
        name = parser.getText();
      } else {
        parser.skipChildren();
      }
    }
    return name;
  }
}
