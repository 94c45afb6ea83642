package zapbook.mmu;

import java.util.ArrayList;
import java.util.List;

/** What the parts of an audit have found, a sentence each. */
final class AuditFindings {
  private final List<String> sentences = new ArrayList<>();

  void find(String sentence, Object... about) {
    sentences.add(String.format(sentence, about));
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
