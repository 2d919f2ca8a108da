import java.io.File;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** An HDFS on 127.0.0.1 until it is killed; prints where its name node listens. */
final class Hdfs {
  private Hdfs() {}

  public static void main(String[] folder) throws Exception {
    MiniDFSCluster cluster =
        new MiniDFSCluster.Builder(new Configuration(), new File(folder[0])).numDataNodes(2).build();
    cluster.waitActive();
    System.out.println("hdfs://127.0.0.1:" + cluster.getNameNodePort());
    Thread.currentThread().join();
  }
}
