-- Invoices and a double-entry ledger, after the auditors came. Complete, not a migration.
CREATE SCHEMA billing;
CREATE SCHEMA ledger;
CREATE SCHEMA "Archive 2019";

COMMENT ON SCHEMA billing IS 'Who owes us what, and since when';
CREATE SCHEMA dunning;
COMMENT ON SCHEMA "Archive 2019" IS 'Kept for ten years';

CREATE TYPE billing.interval_unit AS ENUM ('hour', 'day', 'week', 'month', 'quarter', 'year');
CREATE TYPE ledger.side AS ENUM ('debit', 'credit');

CREATE SEQUENCE billing.invoice_number START WITH 20240001 MAXVALUE 20299999 CACHE 1 NO CYCLE;
CREATE SEQUENCE ledger.entry_id AS integer INCREMENT BY -1 MINVALUE -2147483648 MAXVALUE -1 START WITH -1 NO CYCLE;

CREATE TABLE billing.currency (
    code CHAR(3) PRIMARY KEY,
    minor_digits SMALLINT NOT NULL DEFAULT 2,
    symbol TEXT COLLATE "C" DEFAULT '¤' NOT NULL,
    CONSTRAINT minor_digits_check CHECK (minor_digits BETWEEN 0 AND 4)
);

CREATE TABLE billing.account (
    id INT GENERATED ALWAYS AS IDENTITY (START WITH 1 INCREMENT BY 1 MINVALUE 1 MAXVALUE 2000000 CACHE 10 NO CYCLE),
    tenant TEXT NOT NULL,
    external_ref TEXT,
    name TEXT COLLATE "und-x-icu" NOT NULL,
    parent_id INT,
    currency CHAR(3) NOT NULL DEFAULT 'EUR' REFERENCES billing.currency (code) ON UPDATE CASCADE,
    credit_limit NUMERIC(14, 2),
    vat_ids VARCHAR(20)[] DEFAULT '{}',
    opened DATE NOT NULL DEFAULT CURRENT_DATE,
    closed DATE DEFAULT 'infinity',
    settings JSONB DEFAULT '{}',
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uq_account_ref UNIQUE (tenant, external_ref),
    CONSTRAINT fk_account_parent FOREIGN KEY (parent_id) REFERENCES billing.account (id) ON DELETE SET NULL,
    CONSTRAINT ck_account_dates CHECK (opened <= closed)
);
COMMENT ON COLUMN billing.account.settings IS 'Of the portal';
CREATE INDEX ix_account_name ON billing.account (name COLLATE "C" text_pattern_ops, tenant);
CREATE INDEX ix_account_vat ON billing.account USING gin (settings jsonb_path_ops) WHERE vat_ids <> '{}';

CREATE TABLE billing.plan (
    code VARCHAR(32) PRIMARY KEY,
    every INTEGER NOT NULL DEFAULT 1,
    unit billing.interval_unit NOT NULL DEFAULT 'month',
    price NUMERIC(20, 6)[] NOT NULL,
    valid DATERANGE NOT NULL DEFAULT daterange(CURRENT_DATE, NULL, '[)'),
    blackout DATEMULTIRANGE DEFAULT '{}'::datemultirange,
    CHECK (every > 0 AND every < 1000),
    CHECK (NOT isempty(valid))
);
CREATE INDEX ix_plan_valid ON billing.plan USING gist (valid);

CREATE TABLE billing.subscription (
    account_id INT NOT NULL REFERENCES billing.account ON DELETE CASCADE,
    plan_code VARCHAR(32) NOT NULL REFERENCES billing.plan ON UPDATE CASCADE ON DELETE NO ACTION,
    started TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ended TIMESTAMP WITH TIME ZONE,
    seats BIGINT DEFAULT 1 NOT NULL,
    cancelled_by TEXT,
    PRIMARY KEY (account_id, plan_code, started),
    CONSTRAINT ended_after_start CHECK (ended > started)
);
CREATE UNIQUE INDEX one_running_subscription ON billing.subscription (account_id, plan_code) WHERE ended IS NULL;

CREATE TABLE billing.invoice (
    number BIGINT DEFAULT nextval('billing.invoice_number') NOT NULL,
    account_id INT NOT NULL,
    issued_on DATE NOT NULL DEFAULT ('now'::text)::date,
    due_on DATE GENERATED ALWAYS AS (issued_on + 30) STORED,
    lines JSONB NOT NULL DEFAULT '[]',
    net DECIMAL(14,2) NOT NULL DEFAULT 0.00,
    tax DECIMAL(14,2) NOT NULL DEFAULT 0.00,
    gross DECIMAL(14,2) GENERATED ALWAYS AS (net + tax) STORED,
    digest BYTEA DEFAULT '\xdeadbeef'::bytea,
    paid BOOLEAN NOT NULL DEFAULT FALSE,
    reminders TIMESTAMP WITH TIME ZONE[] DEFAULT ARRAY[]::timestamptz[],
    CONSTRAINT pk_invoice PRIMARY KEY (number),
    CONSTRAINT fk_invoice_account FOREIGN KEY (account_id) REFERENCES billing.account (id) ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE,
    CONSTRAINT ck_lines_are_a_list CHECK (jsonb_typeof(lines) = 'array'),
    CONSTRAINT ck_amounts CHECK (net >= 0 AND tax BETWEEN 0 AND net)
);
ALTER SEQUENCE billing.invoice_number OWNED BY billing.invoice.number;
CREATE INDEX ix_invoice_unpaid ON billing.invoice (account_id, due_on DESC) INCLUDE (gross, net) WHERE NOT paid;
CREATE INDEX ix_invoice_month ON billing.invoice (date_part('year', issued_on), date_part('month', issued_on));
COMMENT ON INDEX billing.ix_invoice_unpaid IS 'For the reminders at night';

CREATE TABLE ledger.book (
    id SMALLINT PRIMARY KEY,
    title TEXT NOT NULL UNIQUE DEFERRABLE INITIALLY IMMEDIATE,
    closed_through DATE
);

CREATE TABLE ledger.account (
    book_id SMALLINT REFERENCES ledger.book (id),
    number VARCHAR(10),
    title TEXT NOT NULL,
    billing_account_id INT UNIQUE REFERENCES billing.account (id) ON DELETE SET DEFAULT,
    PRIMARY KEY (book_id, number)
);

CREATE TABLE ledger.entry (
    id INTEGER PRIMARY KEY DEFAULT nextval('ledger.entry_id'),
    book_id SMALLINT NOT NULL,
    booked_on DATE NOT NULL,
    text TEXT NOT NULL,
    invoice BIGINT REFERENCES billing.invoice (number) DEFERRABLE INITIALLY DEFERRED,
    reverses INTEGER UNIQUE REFERENCES ledger.entry (id),
    FOREIGN KEY (book_id) REFERENCES ledger.book (id),
    CONSTRAINT entry_does_not_reverse_itself CHECK (reverses <> id)
);

CREATE TABLE ledger.posting (
    entry_id INTEGER NOT NULL REFERENCES ledger.entry ON DELETE CASCADE DEFERRABLE,
    book_id SMALLINT NOT NULL,
    account VARCHAR(10) NOT NULL,
    side ledger.side NOT NULL,
    amount NUMERIC(20, 2) NOT NULL CHECK (amount > 0::numeric),
    signed NUMERIC(20, 2) GENERATED ALWAYS AS (CASE side WHEN 'debit' THEN amount ELSE - amount END) STORED,
    CONSTRAINT posting_account_fk FOREIGN KEY (book_id, account) REFERENCES ledger.account (book_id, number) MATCH FULL ON UPDATE CASCADE
);
CREATE INDEX posting_account_ix ON ledger.posting (book_id, account, side);
CREATE INDEX posting_entry_ix ON ledger.posting (entry_id) WITH (deduplicate_items = off);

CREATE TABLE "Archive 2019"."Rechnung" (
    "Nummer" bigint NOT NULL,
    "Empfänger" character varying(80),
    "Betrag (€)" numeric,
    "select" boolean,
    CONSTRAINT "Rechnung PK" PRIMARY KEY ("Nummer"),
    CONSTRAINT "Rechnung ""neu"" FK" FOREIGN KEY ("Nummer") REFERENCES billing.invoice (number)
);
COMMENT ON TABLE "Archive 2019"."Rechnung" IS 'As it came out of the old system';
COMMENT ON COLUMN "Archive 2019"."Rechnung"."Betrag (€)" IS 'Gross; ''net'' is nowhere';
CREATE INDEX "Rechnung nach Empfänger" ON "Archive 2019"."Rechnung" (lower(("Empfänger")::text));

CREATE FUNCTION ledger.check_balance() RETURNS trigger
    LANGUAGE plpgsql
    SECURITY DEFINER
    SET search_path TO ledger, pg_temp
    SET statement_timeout = '10s'
    SET lock_timeout = '1s'
AS $body$
DECLARE
    difference NUMERIC;
BEGIN
    SELECT sum(signed) INTO difference FROM posting WHERE entry_id = COALESCE(NEW.entry_id, OLD.entry_id);
    IF difference <> 0 THEN
        RAISE EXCEPTION 'entry % is off by %', COALESCE(NEW.entry_id, OLD.entry_id), difference
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END;
$body$;

CREATE CONSTRAINT TRIGGER posting_balances
    AFTER INSERT OR UPDATE OR DELETE ON ledger.posting
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION ledger.check_balance();
COMMENT ON TRIGGER posting_balances ON ledger.posting IS 'What is taken must be given';

CREATE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE 'plpgsql' AS '
BEGIN
    RAISE EXCEPTION ''% of % is not allowed'', TG_OP, TG_ARGV[0];
END';
CREATE TRIGGER entry_is_final BEFORE UPDATE OF booked_on, text OR DELETE ON ledger.entry
    FOR EACH ROW EXECUTE PROCEDURE ledger.refuse('an entry', 'see "reverses"', E'a\\b');
CREATE TRIGGER entry_never_truncated BEFORE TRUNCATE ON ledger.entry
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse('the journal');
CREATE TRIGGER posting_is_final BEFORE UPDATE ON ledger.posting
    FOR EACH ROW WHEN (OLD.amount <> NEW.amount) EXECUTE FUNCTION ledger.refuse('a posting');

CREATE OR REPLACE FUNCTION billing.tax(net NUMERIC, rate NUMERIC = 0.19, OUT tax NUMERIC, OUT gross NUMERIC)
    LANGUAGE sql IMMUTABLE LEAKPROOF STRICT PARALLEL SAFE COST 5
    RETURN ROW (round(net * rate, 4), round(net + net * rate, 2));

CREATE FUNCTION billing.tax(net NUMERIC[], VARIADIC rates NUMERIC[]) RETURNS NUMERIC[]
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT array_agg(n * r) FROM unnest(net, rates) AS t (n, r) $$;

CREATE FUNCTION billing.unpaid(of_account INT) RETURNS SETOF billing.invoice
    LANGUAGE sql STABLE STRICT ROWS 100
    AS $$ SELECT * FROM billing.invoice WHERE account_id = $1 AND NOT paid ORDER BY due_on $$;
COMMENT ON FUNCTION billing.unpaid(INT) IS 'Oldest first';

CREATE PROCEDURE billing.close_month(IN month DATE, INOUT closed INTEGER DEFAULT 0)
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE ledger.book SET closed_through = month WHERE closed_through < month;
    GET DIAGNOSTICS closed = ROW_COUNT;
END
$$;
COMMENT ON PROCEDURE billing.close_month(DATE, INTEGER) IS 'No posting before this day any more';

CREATE VIEW ledger.balance AS
    SELECT a.book_id, a.number, a.title, count(p.*) AS postings,
           COALESCE(sum(p.amount) FILTER (WHERE p.side = 'debit'), 0::numeric) AS debit,
           COALESCE(sum(p.amount) FILTER (WHERE p.side = 'credit'), 0::numeric) AS credit,
           COALESCE(sum(p.signed), 0::numeric) AS balance
    FROM ledger.account a
    LEFT JOIN ledger.posting p ON p.book_id = a.book_id AND p.account = a.number
    GROUP BY a.book_id, a.number, a.title;

CREATE VIEW ledger.trial_balance AS
    SELECT b.title AS book, l.number, sum(l.balance) AS balance
    FROM ledger.balance l JOIN ledger.book b ON b.id = l.book_id
    GROUP BY GROUPING SETS ((b.title, l.number), (b.title), ());

CREATE VIEW billing.debtor WITH (security_barrier) AS
    SELECT a.id, a.name, sum(i.gross) AS owed, min(i.due_on) AS since,
           count(*) AS how_many,
           string_agg(i.number::text, ', ' ORDER BY i.due_on, i.number DESC) AS invoices
    FROM billing.account a
    JOIN billing.invoice i ON i.account_id = a.id AND NOT i.paid
    GROUP BY a.id
    HAVING sum(i.gross) > 0;
COMMENT ON VIEW billing.debtor IS 'Unpaid invoices by account';

CREATE VIEW billing.running AS
    SELECT account_id, plan_code, seats, started FROM billing.subscription
    WHERE ended IS NULL OR ended > now();

CREATE VIEW billing.running_large AS
    SELECT * FROM billing.running WHERE seats >= 250
    WITH LOCAL CHECK OPTION;

CREATE TABLE dunning.level (
    level SMALLINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    after INTERVAL NOT NULL DEFAULT '14 days',
    fee NUMERIC(8, 2) DEFAULT 0 CHECK (fee >= 0)
);
CREATE TABLE dunning.letter (
    invoice BIGINT NOT NULL REFERENCES billing.invoice ON DELETE CASCADE,
    level SMALLINT NOT NULL REFERENCES dunning.level,
    sent DATE NOT NULL DEFAULT CURRENT_DATE,
    PRIMARY KEY (invoice, level)
);
CREATE VIEW dunning.due AS
    SELECT d.id AS account_id, d.owed, d.how_many, l.level
    FROM billing.debtor d JOIN dunning.level l ON d.since + l.after < CURRENT_DATE;
