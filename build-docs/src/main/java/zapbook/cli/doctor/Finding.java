package zapbook.cli.doctor;

/**
 * What a check found.
 *
 * @param check what was looked at, one or two words
 * @param state how it stands
 * @param found what is there, one line
 * @param advice what to do, one line; empty where all is well
 */
record Finding(String check, State state, String found, String advice) {

  static Finding ok(String check, String found) {
    return new Finding(check, State.ok, found, "");
  }

  static Finding warn(String check, String found, String advice) {
    return new Finding(check, State.warn, found, advice);
  }

  static Finding bad(String check, String found, String advice) {
    return new Finding(check, State.bad, found, advice);
  }

  /** The names are the words in the output, and in the JSON. */
  enum State {
    /** As it should be. */
    ok,
    /** The kit works, but something will be missing or look odd. */
    warn,
    /** Something does not work until this is mended. */
    bad
  }
}
