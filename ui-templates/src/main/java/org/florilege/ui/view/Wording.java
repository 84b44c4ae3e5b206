package org.florilege.ui.view;

/// How the words of a query had to be read to find anything.
public enum Wording {
    /// Each hit has all words.
    ALL_WORDS,
    /// Each hit has all words, some spelled otherwise.
    NEAR_SPELLING,
    /// Each hit has some of the words.
    SOME_WORDS
}
