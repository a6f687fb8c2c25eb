<#-- Types: those that are called by several words come out by their name in pg_catalog. -->

/** A type with its modifiers and the brackets of an array. */
SqlNode PostgresType() :
{
    SqlParserPos start = here();
    SqlIdentifier name;
    SqlTypeNameSpec type;
    boolean array = false;
}
{
    [ LOOKAHEAD({ next("setof") && isWord(2) }) Word("setof") ]
    (
        LOOKAHEAD({ nextOf("time timestamp") }) name = TimeType()
    |
        LOOKAHEAD({ nextOf("character char national nchar varchar bit") && getToken(1).kind == IDENTIFIER }) name = CharacterType()
    |
        LOOKAHEAD({ next("double") && at(2, "precision") })
        Word("double") Word("precision") { name = systemType("float8", start); }
    |
        LOOKAHEAD({ next("interval") })
        Word("interval") [ LOOKAHEAD(1) ExpressionsInParentheses() ] [ LOOKAHEAD({ nextOf("year month day hour minute second") }) IntervalFields() ]
        { name = systemType("interval", start); }
    |
        LOOKAHEAD({ nextOf("int integer smallint bigint real float decimal dec numeric boolean") && getToken(1).kind == IDENTIFIER })
        <IDENTIFIER> { name = systemType(token.image, start); } [ LOOKAHEAD(1) ExpressionsInParentheses() ]
    |
        name = QualifiedPostgresName() [ LOOKAHEAD(1) ExpressionsInParentheses() ]
    )
    [ LOOKAHEAD(1) <ARRAY> { array = true; } ]
    ( LOOKAHEAD(1) <LBRACKET> [ <UNSIGNED_INTEGER_LITERAL> ] <RBRACKET> { array = true; } )*
    {
        type = new SqlUserDefinedTypeNameSpec(name, start.plus(getPos()));
        return new SqlDataTypeSpec(
            array ? new SqlCollectionTypeNameSpec(type, SqlTypeName.ARRAY, start.plus(getPos())) : type,
            start.plus(getPos()));
    }
}

SqlIdentifier TimeType() :
{
    SqlParserPos start = here();
    String name;
}
{
    <IDENTIFIER> { name = token.image; }
    [ LOOKAHEAD({ getToken(1).kind == LPAREN }) ExpressionsInParentheses() ]
    [
        LOOKAHEAD({ next("with") && at(2, "time") }) <WITH> Word("time") Word("zone") { name += "tz"; }
    |
        LOOKAHEAD({ next("without") && at(2, "time") }) Word("without") Word("time") Word("zone")
    ]
    { return systemType(name, start); }
}

SqlIdentifier CharacterType() :
{
    SqlParserPos start = here();
    String name;
}
{
    [ LOOKAHEAD({ next("national") }) Word("national") ]
    <IDENTIFIER> { name = token.image.equals("varchar") || token.image.equals("bit") ? token.image : "bpchar"; }
    [ LOOKAHEAD({ next("varying") }) Word("varying") { name = name.equals("bit") ? "varbit" : "varchar"; } ]
    [ LOOKAHEAD({ getToken(1).kind == LPAREN }) ExpressionsInParentheses() ]
    { return systemType(name, start); }
}

void IntervalFields() :
{}
{
    Label() [ LOOKAHEAD({ next("to") }) <TO> Label() ]
    [ LOOKAHEAD({ getToken(1).kind == LPAREN }) ExpressionsInParentheses() ]
}
