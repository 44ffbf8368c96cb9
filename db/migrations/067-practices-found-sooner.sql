-- How many practices there are of each theme, without reading them.
create index practice_search_topic on practice_search (retired, topic);
-- Words that begin with the same letter and are about as long: few are compared letter by letter.
create index practice_word_near on practice_word ((left(word, 1)), length(word));
