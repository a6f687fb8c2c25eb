create text search dictionary words (template = simple);
create text search configuration speech (parser = "default");
alter text search configuration speech add mapping for asciiword with words;
comment on text search configuration speech is 'What people say';
