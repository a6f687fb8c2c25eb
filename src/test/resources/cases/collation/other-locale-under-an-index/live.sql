create collation german (provider = icu, locale = 'de-DE');
comment on collation german is 'Of the shop';
create table word (spelling text);
create index word_spelling_idx on word (spelling collate german);
create view sorted as select spelling from word order by spelling collate german;
