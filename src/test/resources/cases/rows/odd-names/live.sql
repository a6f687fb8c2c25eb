CREATE TABLE "Tool Box" ("Key?" text, "order" text, "ä"" b" jsonb);
