-- What cases and their papers are found by.

-- One row a case: numbers, names, tails, line by line where there are several. Derived.
CREATE TABLE case_search (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL CHECK (file > 0),
  number TEXT CHECK (number <> ''),
  basis TEXT NOT NULL,
  names TEXT NOT NULL,
  phones TEXT NOT NULL,
  identities TEXT NOT NULL,
  codes TEXT NOT NULL,
  accounts TEXT NOT NULL,
  cause TEXT NOT NULL,
  PRIMARY KEY (court, file),
  FOREIGN KEY (court, file) REFERENCES case_card (court, file)
) STRICT;

-- The index of case_search, one Chinese character a word; rowid is court * 2^32 + file.
CREATE VIRTUAL TABLE search_words USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);

-- The words of the papers of the e-file, as read or written. Not derived from entries.
CREATE TABLE paper_text (
  court INTEGER NOT NULL,
  file INTEGER NOT NULL CHECK (file > 0),
  paper INTEGER NOT NULL CHECK (paper > 0),
  is_inner INTEGER NOT NULL CHECK (is_inner IN (0, 1)),
  text TEXT NOT NULL,
  PRIMARY KEY (court, file, paper)
) STRICT;

-- The index of paper_text, by its rowid; what is of the inner file (副卷) in one of its own.
CREATE VIRTUAL TABLE paper_words USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);
CREATE VIRTUAL TABLE inner_words USING fts5 (
  words, content = '', columnsize = 0, tokenize = 'unicode61'
);
