package zapbook.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import zapbook.cli.kit.Kit;
import zapbook.cli.kit.OtherKit;

/** Whether the reader stands in the kit that the command works on. */
final class PlaceCheck implements Check {

  @Override
  public List<Finding> look(Kit kit) {
    return List.of(judge(kit, Path.of("")));
  }

  static Finding judge(Kit kit, Path place) {
    return OtherKit.around(kit, place)
        .map(other -> Finding.bad("kit", other.found(), other.advice()))
        .orElse(Finding.ok("kit", kit.root().toString()));
  }
}
