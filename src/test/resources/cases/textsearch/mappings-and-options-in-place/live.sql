create text search dictionary words (template = simple, stopwords = 'english', accept = false);
create text search configuration speech (parser = "default");
alter text search configuration speech add mapping for asciiword with words, simple;
alter text search configuration speech add mapping for int with simple;
alter text search configuration speech add mapping for host with simple;
