CREATE TYPE mood AS ENUM ('calm');
CREATE TABLE person (name text, mood mood);
