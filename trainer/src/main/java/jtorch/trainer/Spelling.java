package jtorch.trainer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelt one was meant to be. */
public final class Spelling {
  private Spelling() {}

  /** Returns the known name that is nearest, if one is near. */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.comparingInt((String name) -> distance(word, name)))
        .filter(name -> distance(word, name) <= Math.max(2, word.length() / 2));
  }

  /** Returns how a sentence about an unknown name ends: with the nearest one, or with all. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known)
        .map(name -> "; did you mean " + name + "?")
        .orElse("; there are " + String.join(", ", known) + ".");
  }

  /**
   * Returns a name as it is known, whatever its case.
   *
   * @param label what is named, for the sentence
   * @throws UserException if it is not known
   */
  public static String exact(String label, String word, Collection<String> known) {
    return known.stream()
        .filter(name -> name.equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(
            () -> UserException.usage(label + ": there is no '" + word + "'" + hint(word, known)));
  }

  /** The number of letters to insert, delete or replace: Levenshtein's distance. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
