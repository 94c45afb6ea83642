package zapbook.book.rendered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** That the lints of the text see what they should, and no more. */
class LintTest {

  private static final Document PAGE = Jsoup.parse("<main><h1>A <code>mmu"
      + "</code> head</h1><ul><li>one<p>two <em>kvm: x</em></p></li></ul>"
      + "<pre>teh</pre><p>end<sup class=\"footnote\"><a>1</a></sup>.</p>");

  @Test
  void proseIsEveryParagraphOnceAndNoCode() {
    assertThat(Prose.of(PAGE))
        .containsExactly("A … head", "one", "two kvm: x", "end.");
    assertThat(Prose.withoutNames(PAGE)).contains("two …");
  }

  @Test
  void aMisspeltWordIsUnknown() throws IOException {
    var spelling = new Spelling(Set.of("vCPU"));
    assertThat(spelling.unknown("Teh colour of a vCPU’s color, recieved"))
        .containsExactly("Teh", "color", "recieved");
  }

  @Test
  void namesInCodeAndAddressesAreNoWords() throws IOException {
    assertThat(new Spelling(Set.of()).unknown("prepareZapPage nr_zapped"
        + " 365c886860c4 https://example.org/xyzzy someone@example.org"))
        .isEmpty();
  }

  @Test
  void aTermInAnotherFormIsWrong() {
    var terms = new Terms(List.of("mmu -> MMU", "simply -> leave it out"));
    assertThat(terms.wrong("An mmu is simply a mmu-like thing."))
        .containsExactly("\"mmu\": MMU", "\"simply\": leave it out");
    assertThat(terms.wrong("The MMU of mmus.")).isEmpty();
  }

  @Test
  void aWordWrittenTwiceIsWrong() {
    assertThat(new Terms(List.of()).wrong("so that the the page"))
        .containsExactly("\"the the\": the same word twice");
    assertThat(new Terms(List.of()).wrong("all that that had had"))
        .isEmpty();
  }

  @Test
  void aRuleWithoutARightFormIsRefused() {
    assertThatThrownBy(() -> new Terms(List.of("mmu MMU")))
        .hasMessageContaining("mmu MMU");
  }
}
