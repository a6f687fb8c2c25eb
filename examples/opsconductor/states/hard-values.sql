-- Values that tell one conversion rule from another. The comment behind each row is what the rule
-- of this project makes of platform; tags holds the same text.
create table tool (
  id bigserial primary key,
  key text unique not null,
  name text not null,
  short_desc text not null,
  platform text,
  tags text
);

insert into tool (id, key, name, short_desc, platform) values
  (1, 'null', 'Null', 'no value', NULL),                             -- {}
  (2, 'empty', 'Empty', 'the empty text', ''),                       -- {}
  (3, 'one', 'One', 'one word', 'a'),                                -- {a}
  (4, 'two', 'Two', 'two words and a blank', 'a, b'),                -- {a,b}
  (5, 'literal', 'Literal', 'looks like an array', '{a}'),           -- {"{a}"}
  (6, 'blank', 'Blank', 'blanks only', '   '),                       -- {}
  (7, 'comma', 'Comma', 'a comma only', ','),                        -- {}
  (8, 'hole', 'Hole', 'nothing between two commas', 'a,,b,'),        -- {a,b}
  (9, 'padded', 'Padded', 'blanks at both ends', '  a  ,  b c '),    -- {a,"b c"}
  (10, 'twice', 'Twice', 'the same word twice', 'a,a'),              -- {a,a}
  (11, 'quoted', 'Quoted', 'quotes and a backslash', '"a", \b, ''c'), -- {"\"a\"","\\b",'c}
  (12, 'word', 'Word', 'the word null', 'NULL,null'),                -- {"NULL","null"}
  (13, 'letters', 'Letters', 'not ASCII', 'größe,日本');              -- {größe,日本}

update tool set tags = platform;

select setval('tool_id_seq', (select max(id) from tool));
