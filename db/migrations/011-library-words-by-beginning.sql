-- A slip is seldom in the first letter: words that begin alike and are about as long are few enough to compare.
create index library_word_beginning on library_word (left(word, 1), length(word));
