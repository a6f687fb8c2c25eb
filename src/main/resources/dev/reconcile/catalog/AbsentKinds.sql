-- Kinds of which users made nothing, so that there is nothing to read: most databases have few of the rarer ones, and
-- this is one query in place of twenty or thirty. What initdb makes has oids below 16384 (FirstNormalObjectId).
select kind
from (
  values
    ('FOREIGN_DATA_WRAPPER', exists (select from pg_catalog.pg_foreign_data_wrapper)),
    ('SERVER', exists (select from pg_catalog.pg_foreign_server)),
    ('USER_MAPPING', exists (select from pg_catalog.pg_foreign_server)),
    ('COLLATION', exists (select from pg_catalog.pg_collation where oid >= 16384)),
    ('ENUM_TYPE', exists (select from pg_catalog.pg_type where typtype = 'e' and oid >= 16384)),
    ('COMPOSITE_TYPE', exists (select from pg_catalog.pg_class where relkind = 'c' and oid >= 16384)),
    ('RANGE_TYPE', exists (select from pg_catalog.pg_range where rngtypid >= 16384)),
    ('DOMAIN', exists (select from pg_catalog.pg_type where typtype = 'd' and oid >= 16384)),
    ('DOMAIN_CONSTRAINT', exists (select from pg_catalog.pg_type where typtype = 'd' and oid >= 16384)),
    ('SEQUENCE', exists (select from pg_catalog.pg_sequence)),
    ('IDENTITY_SEQUENCE', exists (select from pg_catalog.pg_sequence)),
    ('OWNED_BY', exists (select from pg_catalog.pg_sequence)),
    ('FUNCTION', exists (select from pg_catalog.pg_proc where prokind in ('f', 'w') and oid >= 16384)),
    ('PROCEDURE', exists (select from pg_catalog.pg_proc where prokind = 'p' and oid >= 16384)),
    ('AGGREGATE', exists (select from pg_catalog.pg_proc where prokind = 'a' and oid >= 16384)),
    ('OPERATOR', exists (select from pg_catalog.pg_operator where oid >= 16384)),
    ('OPERATOR_FAMILY', exists (select from pg_catalog.pg_opfamily where oid >= 16384)),
    ('OPERATOR_CLASS', exists (select from pg_catalog.pg_opclass where oid >= 16384)),
    ('ACCESS_METHOD', exists (select from pg_catalog.pg_am where oid >= 16384)),
    ('CAST', exists (select from pg_catalog.pg_cast where oid >= 16384)),
    ('CONVERSION', exists (select from pg_catalog.pg_conversion where oid >= 16384)),
    ('TEXT_SEARCH_DICTIONARY', exists (select from pg_catalog.pg_ts_dict where oid >= 16384)),
    ('TEXT_SEARCH_CONFIGURATION', exists (select from pg_catalog.pg_ts_config where oid >= 16384)),
    ('INHERITANCE', exists (select from pg_catalog.pg_inherits)),
    ('STATISTICS', exists (select from pg_catalog.pg_statistic_ext)),
    ('FOREIGN_KEY', exists (select from pg_catalog.pg_constraint where contype = 'f')),
    ('VIEW', exists (select from pg_catalog.pg_class where relkind = 'v' and oid >= 16384)),
    ('MATERIALIZED_VIEW', exists (select from pg_catalog.pg_class where relkind = 'm')),
    ('VIEW_COLUMN', exists (select from pg_catalog.pg_class where relkind in ('v', 'm', 'f') and oid >= 16384)),
    ('TRIGGER', exists (select from pg_catalog.pg_trigger where not tgisinternal or tgparentid <> 0)),
    ('RULE', exists (select from pg_catalog.pg_rewrite where rulename <> '_RETURN' and oid >= 16384)),
    ('POLICY', exists (select from pg_catalog.pg_policy)),
    ('LANGUAGE', exists (select from pg_catalog.pg_language where oid >= 16384)),
    ('TRANSFORM', exists (select from pg_catalog.pg_transform where oid >= 16384)),
    ('FOREIGN_TABLE', exists (select from pg_catalog.pg_class where relkind = 'f')),
    ('DEFAULT_PRIVILEGES', exists (select from pg_catalog.pg_default_acl)),
    ('PUBLICATION', exists (select from pg_catalog.pg_publication)),
    ('PUBLISHED_TABLE', exists (select from pg_catalog.pg_publication)),
    ('EXTENSION_DEPENDENCY', exists (
      select from pg_catalog.pg_depend
      where refclassid = 'pg_catalog.pg_extension'::regclass and deptype = 'x')),
    ('EVENT_TRIGGER', exists (select from pg_catalog.pg_event_trigger))
) found (kind, is_there)
where not is_there
