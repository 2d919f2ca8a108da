import java.io.File;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/** Copies a local folder into a folder of another file system; settings of Hadoop follow as key=value. */
final class Put {
  private Put() {}

  public static void main(String[] arguments) throws Exception {
    Configuration hadoop = new Configuration();
    for (int i = 2; i < arguments.length; i++) {
      String[] setting = arguments[i].split("=", 2);
      hadoop.set(setting[0], setting[1]);
    }
    Path target = new Path(arguments[1]);
    FileUtil.copy(new File(arguments[0]), target.getFileSystem(hadoop), target, false, hadoop);
  }
}
