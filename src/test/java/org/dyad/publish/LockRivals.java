package org.dyad.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.dyad.core.UserError;

/**
 * Several clients of a store that take one lock at one moment, round by round; exits with 1 where
 * not exactly one of them holds it in the end, or another was not told who does.
 */
final class LockRivals {
  private static final int RIVALS = 4;

  private LockRivals() {}

  /**
   * Lets them race.
   *
   * @param arguments the lock's path, the number of rounds, and settings of Hadoop as key=value
   */
  public static void main(String[] arguments) throws Exception {
    Configuration hadoop = new Configuration();
    for (int i = 2; i < arguments.length; i++) {
      String[] setting = arguments[i].split("=", 2);
      hadoop.set(setting[0], setting[1]);
    }
    Path lock = new Path(arguments[0]);
    boolean asPromised = true;
    for (int round = 1; round <= Integer.parseInt(arguments[1]); round++) {
      List<WarehouseLock> taken = new ArrayList<>();
      List<String> refused = new ArrayList<>();
      race(lock, hadoop, taken, refused);
      long holding = taken.stream().filter(LockRivals::holds).count();
      System.out.printf(
          "round %d: %d rivals, %d took the lock, %d hold it, refused: %s%n",
          round, RIVALS, taken.size(), holding, refused);
      asPromised &= holding == 1 && refused.stream().allMatch(line -> line.contains("locked by"));
      taken.forEach(WarehouseLock::release);
    }
    System.exit(asPromised ? 0 : 1);
  }

  private static void race(
      Path lock, Configuration hadoop, List<WarehouseLock> taken, List<String> refused)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RIVALS);
    CyclicBarrier start = new CyclicBarrier(RIVALS);
    List<Future<WarehouseLock>> rivals = new ArrayList<>();
    for (int i = 0; i < RIVALS; i++) {
      FileSystem client = FileSystem.newInstance(lock.toUri(), hadoop);
      Callable<WarehouseLock> rival =
          () -> {
            start.await();
            return WarehouseLock.take(client, lock);
          };
      rivals.add(threads.submit(rival));
    }
    for (Future<WarehouseLock> rival : rivals) {
      try {
        taken.add(rival.get());
      } catch (ExecutionException failure) {
        refused.add(failure.getCause().getMessage());
      }
    }
    threads.shutdown();
  }

  /** Whether the lock is still its own. */
  static boolean holds(WarehouseLock lock) {
    try {
      lock.check();
      return true;
    } catch (UserError broken) {
      return false;
    }
  }
}
