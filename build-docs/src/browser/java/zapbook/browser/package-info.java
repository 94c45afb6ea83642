/**
 * The rendered book in a real browser, from the file system.
 *
 * <pre>
 *   BookInTheBrowserTest    what must hold on every page
 *   BlocksInTheBrowserTest  what a reader can do with each kind of block
 *   ReplayInTheBrowserTest  the player of replays, alone and in the book
 *   LabsInTheBrowserTest    laboratories draw what the JVM says
 *   LaboratoryInTheBrowserTest  any workload, and graphs of a reader's own
 *   GraphFormInTheBrowserTest   the form helps to make a graph
 *   GraphCarryInTheBrowserTest  graphs come and go as lines of a file
 *   BothWorldsTest          every workload on every stage, here and there
 *     |-- LabPage           a laboratory as its page says it
 *     |-- InTheBrowser      starts one browser for all of them
 *     |-- OnTheBench        who makes a graph in the laboratory
 *     |-- Browser           Chromium: opens a page, looks, presses keys
 *     `-- View              light, dark, phone
 * </pre>
 */
package zapbook.browser;
