/**
 * From converted chapters to files that a browser opens without a server.
 *
 * <pre>
 *   Page          one page: name, heading, HTML, footnotes
 *   Polish        what each body needs: tables framed, code in reach
 *     |-- Quotes      straight quotation marks become curled
 *     `-- Anchors     headings, figures, transcripts link to themselves
 *   Links         links led across pages, or within the page that has all
 *   Contents      the list at the side
 *   SearchIndex   everything that can be found, heading by heading
 *   Site          puts it into the template; writes the folder
 *     `-- Assets      joins style sheets and scripts into one of each
 *   Terminal      a transcript as HTML
 *   ExhibitHtml   a drawing, table or replay with its caption
 *     `-- Player      script and style of replays
 *   Progress      the file that says what the reader has solved
 * </pre>
 *
 * <p>The template, the style sheets and the scripts are resources beside
 * these classes. Nothing is fetched from elsewhere, and pages read well with
 * scripts switched off.
 *
 * <h2>What a reader has solved</h2>
 *
 * Every page loads {@code progress.js}, which lies beside it. The book comes
 * with one that says nothing; a build keeps the one that is there. The
 * command writes
 *
 * <pre>
 *   window.zapbookProgress = {
 *     solved: ["0", "1"],               // chapters whose exercise is solved
 *     continueHere: "chapter-2#try-it"  // chapter, and one of its headings
 *   };
 * </pre>
 *
 * A solved exercise is marked in the contents. The title page leads to
 * {@code continueHere}: the number of a chapter, and after the {@code #} the
 * id of a heading without the id of its chapter, or nothing.
 *
 * <h2>Questions</h2>
 *
 * A question is one {@code section}; what can be asked in several forms has
 * one {@code variant} for each, all but the first folded away. That is what
 * there is without scripts, and on paper.
 *
 * <p>{@code questions.js} takes a section that names chapter and number and
 * makes buttons of its options. A click on one lets the stages run, which say
 * what is right; the page does not know before. From then on a question is
 * drawn from a seed, see {@link zapbook.lab.Asked}. {@code memory.js} keeps
 * what was answered and says what is due again.
 *
 * <pre>{@code
 *   <section class="question" id="question-2-3" aria-label="Question 3"
 *       data-chapter="2" data-number="3">
 *     <p class="kind">Predict, then run</p>
 *     <div class="variant" data-seed="7">
 *       <div class="asked"><p>How many pages …?</p></div>
 *       <ol class="options"><li>4</li><li>10</li></ol>
 *       <details class="reveal"><summary>Answer</summary>
 *         <p class="answer">10</p>
 *         <div class="reason"><p>Because …</p></div>
 *       </details>
 *     </div>
 *     <details class="more"><summary>More of the same</summary>
 *       <div class="variant" data-seed="8">…</div>
 *     </details>
 *   </section>
 * }</pre>
 *
 * <h2>Patches and sources</h2>
 *
 * Listings with the role {@code patch} or {@code source-of}, coloured by the
 * highlighter while the book is built. A patch is readable without colours:
 * each line keeps its sign, and {@link zapbook.book.page.Polish} makes
 * {@code ins} and {@code del} of what came and went. The block's title stands
 * above it as a head.
 */
package zapbook.book.page;
