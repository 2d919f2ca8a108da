package org.dyad.read;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.GzipCodec;

/** How a file is compressed, as the end of its name tells. */
enum Compression {
  NONE,
  GZIP,
  BZIP2,
  ZSTD;

  static Compression byName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".gz")) {
      return GZIP;
    }
    if (lower.endsWith(".bz2")) {
      return BZIP2;
    }
    return lower.endsWith(".zst") ? ZSTD : NONE;
  }

  /** The plain bytes. Hadoop's own zstd codec needs native libraries, zstd-jni brings them. */
  InputStream open(InputStream raw, Configuration conf) throws IOException {
    return switch (this) {
      case NONE -> raw;
      case GZIP -> gzip(conf).createInputStream(raw);
      case BZIP2 -> bzip2(conf).createInputStream(raw);
      case ZSTD -> new ZstdInputStream(raw);
    };
  }

  private static GzipCodec gzip(Configuration conf) {
    GzipCodec codec = new GzipCodec();
    codec.setConf(conf);
    return codec;
  }

  private static BZip2Codec bzip2(Configuration conf) {
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(conf);
    return codec;
  }
}
