package zapbook.cli.doctor;

import java.util.List;
import zapbook.cli.kit.Kit;

/** One question to the machine or to the kit. */
interface Check {

  /** Looks, and changes nothing. */
  List<Finding> look(Kit kit);
}
