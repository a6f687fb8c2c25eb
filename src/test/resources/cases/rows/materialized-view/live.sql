CREATE TABLE unit (code text, factor numeric);
