/**
 * The command {@code zapbook doctor}: is everything here that the kit needs?
 *
 * <pre>
 *   DoctorCommand
 *     `-- Check (an interface: one question, one or more Findings)
 *           |-- JavaCheck       the JDK under this command
 *           |-- MavenCheck      what builds the kit
 *           |-- TerminalCheck   colour, width, letters beyond ASCII
 *           |-- PlaceCheck      is the reader in the kit it works on?
 *           |-- BuildCheck      the class path and the book
 *           |-- WriteCheck      may the kit be changed here, and where
 *           |                   is progress kept?
 *           |-- PortCheck       can a page be served on this machine?
 *           `-- IdeCheck        whose project files lie here?
 * </pre>
 *
 * <p>A check looks and never changes anything.
 */
package zapbook.cli.doctor;
