package org.dyad.publish;

import java.util.ArrayList;
import java.util.List;

/**
 * What happens to one folder of the warehouse.
 *
 * @param folder path relative to the warehouse, such as {@code days/day=2023-09-18}
 * @param files names of the staged files, which will be all that it holds; none: it is removed
 */
record Swap(String folder, List<String> files) {
  private static final String REPLACE = "replace ";
  private static final String FILE = "file ";
  private static final String REMOVE = "remove ";

  Swap {
    files = List.copyOf(files);
  }

  /** Whether staged files take the place of the folder's own; else it is removed. */
  boolean replaces() {
    return !files.isEmpty();
  }

  /** A line for the folder, then one for every file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add((replaces() ? REPLACE : REMOVE) + folder);
    files.forEach(file -> lines.add(FILE + file));
    return lines;
  }

  /** The swaps that wrote these lines. */
  static List<Swap> of(List<String> lines) {
    List<Swap> swaps = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (line.startsWith(FILE)) {
        files.add(0, line.substring(FILE.length()));
      } else {
        String verb = line.startsWith(REPLACE) ? REPLACE : REMOVE;
        swaps.add(0, new Swap(line.substring(verb.length()), files));
        files.clear();
      }
    }
    return swaps;
  }
}
