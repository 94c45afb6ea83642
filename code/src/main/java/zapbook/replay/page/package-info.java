/**
 * Replays as HTML.
 *
 * <pre>
 *   ReplayPage   a page that stands alone, also as a file
 *   ReplayHtml   the element, and script and style of the player
 *   StepsTable   the steps as tables, for who has no script
 *
 *   frames.js   from the data to what there is to see at each moment
 *   run.js      shows one run at one moment
 *   player.js   buttons, keys, two runs; finds its data in the page
 *   player.css  how all that looks; page.css for the page alone
 * </pre>
 *
 * <p>Beside {@link zapbook.replay} and not in it: this package writes
 * files.
 */
package zapbook.replay.page;
