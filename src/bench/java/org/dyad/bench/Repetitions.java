package org.dyad.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Runs a pass again and again, first unmeasured, then measured.
 *
 * @param warmSeconds the unmeasured passes last at least so long
 * @param times measured passes
 */
record Repetitions(double warmSeconds, int times) {
  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Work that can fail. */
  interface Pass {
    void run() throws Exception;
  }

  /**
   * Measures an engine.
   *
   * @param characters of one pass
   */
  Figure measure(String engine, int threads, long characters, Pass pass) throws Exception {
    long warm = System.nanoTime() + (long) (warmSeconds * 1e9);
    while (System.nanoTime() < warm) {
      pass.run();
    }
    List<Double> speeds = new ArrayList<>();
    long cpu = MACHINE.getProcessCpuTime();
    for (int time = 0; time < times; time++) {
      long began = System.nanoTime();
      pass.run();
      speeds.add(characters * 1e9 / (System.nanoTime() - began));
    }
    double cpuSpeed = characters * 1e9 * times / (MACHINE.getProcessCpuTime() - cpu);
    return new Figure(engine, threads, speeds, OptionalDouble.of(cpuSpeed));
  }
}
