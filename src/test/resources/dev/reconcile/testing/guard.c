/*
 * A provider of security labels, called guard, that takes every label: PostgreSQL comes with none.
 * It is compiled without PostgreSQL's headers, of which it needs so little; MAJOR is the version
 * of the server that loads it.
 */
struct magic
{
	int length, version, arguments, keys, name, by_value;
#if MAJOR >= 15
	char extra[32];
#endif
#if MAJOR >= 18
	const char *module, *module_version;
#endif
};

extern void register_label_provider(const char *name, void (*check) (const void *object, const char *label));

const struct magic *
Pg_magic_func(void)
{
	static const struct magic magic = {
		sizeof(struct magic), MAJOR * 100, 100, 32, 64, 1,
#if MAJOR >= 15
		"PostgreSQL",
#endif
	};
	return &magic;
}

static void
accept(const void *object, const char *label)
{
	(void) object;
	(void) label;
}

void
_PG_init(void)
{
	register_label_provider("guard", accept);
}
