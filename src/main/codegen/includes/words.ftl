<#-- Looking ahead, words that are keywords by their place alone, names, and how nodes are made. -->

/** Reads a word that is a keyword here, whatever it is elsewhere. */
void Word(String word) :
{
    if (!next(word)) {
        throw generateParseException();
    }
    getToken(1).kind = IDENTIFIER;
}
{
    <IDENTIFIER>
}

/** What may name a column or a table. */
SqlIdentifier PostgresName() :
{}
{
    ( <IDENTIFIER> | <QUOTED_IDENTIFIER> )
    { return new SqlIdentifier(token.image, token.kind == QUOTED_IDENTIFIER ? getPos().withQuoting(true) : getPos()); }
}

/** What may stand after AS or a dot: any word. */
SqlIdentifier Label() :
{
    if (!isWord(1)) {
        throw generateParseException();
    }
    if (getToken(1).kind != QUOTED_IDENTIFIER) {
        getToken(1).kind = IDENTIFIER;
        jj_ntk = -1; // the kind may have been looked at already
    }
}
{
    ( <IDENTIFIER> | <QUOTED_IDENTIFIER> ) { return new SqlIdentifier(token.image, getPos()); }
}

SqlIdentifier QualifiedPostgresName() :
{
    SqlIdentifier part;
    List<String> names = new ArrayList<String>();
    List<SqlParserPos> places = new ArrayList<SqlParserPos>();
}
{
    part = PostgresName() { names.add(part.getSimple()); places.add(part.getParserPosition()); }
    ( LOOKAHEAD(1) <DOT> part = Label() { names.add(part.getSimple()); places.add(part.getParserPosition()); } )*
    { return new SqlIdentifier(names, null, SqlParserPos.sum(places), places); }
}

SqlNodeList NamesInParentheses() :
{
    SqlParserPos start = here();
    SqlIdentifier name;
    List<SqlNode> names = new ArrayList<SqlNode>();
}
{
    <LPAREN> name = PostgresName() { names.add(name); } ( <COMMA> name = PostgresName() { names.add(name); } )* <RPAREN>
    { return listOf(names, start); }
}
