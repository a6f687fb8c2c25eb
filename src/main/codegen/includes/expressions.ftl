<#-- Expressions, by the precedence of PostgreSQL's operators (documentation, 4.1.6). -->

/** An expression whose operators bind at least as strongly as told. */
SqlNode PostgresExpression(int lowest) :
{ SqlNode expression; }
{
    expression = PostgresPrefix()
    ( LOOKAHEAD({ strength() > 0 && strength() >= lowest }) expression = PostgresSuffix(expression) )*
    { return expression; }
}

SqlNode PostgresPrefix() :
{
    SqlParserPos start = here();
    SqlNode operand;
    String operator;
}
{
    (
        <NOT> operand = PostgresExpression(3) { return construct("NOT", start, ImmutableList.of(operand)); }
    |
        LOOKAHEAD({ getToken(1).kind == OPERATOR_SYMBOL || nextCalls("operator") && getToken(3).kind != RPAREN && !isTypedLiteral() && isOperatorCall() })
        operator = OperatorName() operand = PostgresExpression(operator.equals("-") || operator.equals("+") ? 13 : 7)
        { return construct(operator, start, ImmutableList.of(operand)); }
    |
        operand = PostgresPrimary() { return operand; }
    )
}

/** A symbol, with its schema before it if that is written: {@code pg_catalog.+}. */
String OperatorName() :
{
    String schema = "";
    SqlIdentifier part;
}
{
    (
        Word("operator") <LPAREN> ( part = PostgresName() <DOT> { schema += part.getSimple() + "."; } )*
        ( <OPERATOR_SYMBOL> | <EQ> | <STAR> ) { schema += token.image; } <RPAREN>
        { return schema; }
    |
        ( <OPERATOR_SYMBOL> | <EQ> | <STAR> ) { return token.image; }
    )
}

SqlNode PostgresSuffix(SqlNode left) :
{
    SqlParserPos start = left.getParserPosition();
    SqlNode right;
    // Chains of conditions are long, and need not be deep.
    List<SqlNode> operands = new ArrayList<SqlNode>();
    { operands.add(left); }
}
{
    ( LOOKAHEAD(1) <OR> right = PostgresExpression(2) { operands.add(right); } )+
    { return construct("OR", start, operands); }
|
    ( LOOKAHEAD(1) <AND> right = PostgresExpression(3) { operands.add(right); } )+
    { return construct("AND", start, operands); }
|
    <IS> right = IsTest(left) { return right; }
|
    ( <ISNULL> | <NOTNULL> ) { return construct("IS NULL", start, ImmutableList.of(left)); }
|
    LOOKAHEAD({ next("at") })
    Word("at")
    (
        LOOKAHEAD({ next("local") }) Word("local") { return construct("AT TIME ZONE", start, ImmutableList.of(left)); }
    |
        Word("time") Word("zone") right = PostgresExpression(12)
        { return construct("AT TIME ZONE", start, ImmutableList.of(left, right)); }
    )
|
    LOOKAHEAD({ next("not") || nextOf("between in like ilike similar") })
    [ <NOT> ] right = PatternOrRange(left) { return right; }
|
    <OVERLAPS> right = PostgresExpression(7) { return construct("OVERLAPS", start, ImmutableList.of(left, right)); }
|
    <COLLATE> QualifiedPostgresName() { return construct("COLLATE", start, ImmutableList.of(left)); }
|
    <INFIX_CAST> right = PostgresType() { return SqlStdOperatorTable.CAST.createCall(start.plus(getPos()), left, right); }
|
    <LBRACKET> right = Subscript(left) <RBRACKET> { return right; }
|
    <DOT>
    (
        <STAR> { return construct("FIELDS", start, ImmutableList.of(left)); }
    |
        LOOKAHEAD({ isWord(1) }) right = Label() { return construct("FIELD", start, ImmutableList.of(left, text((SqlIdentifier) right))); }
    )
|
    right = Operation(left) { return right; }
}

SqlNode Subscript(SqlNode left) :
{
    SqlParserPos start = left.getParserPosition();
    SqlNode bound;
    List<SqlNode> operands = new ArrayList<SqlNode>();
    { operands.add(left); }
}
{
    [ LOOKAHEAD({ getToken(1).kind != COLON }) bound = PostgresExpression(0) { operands.add(bound); } ]
    [ <COLON> [ LOOKAHEAD({ getToken(1).kind != RBRACKET }) bound = PostgresExpression(0) { operands.add(bound); } ] ]
    { return construct("ELEMENT", start, operands); }
}

SqlNode Operation(SqlNode left) :
{
    SqlParserPos place = here();
    SqlNode right;
    String operator;
    int strength = strength();
}
{
    operator = OperatorName()
    (
        LOOKAHEAD({ nextQuantified() }) right = Quantified()
    |
        right = PostgresExpression(strength + 1)
    )
    { return operation(operator, place, left, right); }
}

/** ANY, SOME or ALL elements of an array or rows of a query. */
SqlNode Quantified() :
{
    SqlParserPos start = here();
    SqlNode operand;
}
{
    ( <ANY> | <SOME> | <ALL> ) <LPAREN>
    (
        LOOKAHEAD({ nextOf("select with table") || nextCalls("values") || holdsQuery(0) }) operand = SubqueryBody()
    |
        operand = PostgresExpression(0)
    )
    <RPAREN>
    { return construct("QUANTIFIED", start, ImmutableList.of(operand)); }
}

SqlNode SubqueryBody() :
{
    SqlParserPos start = here();
    SqlNode query;
}
{
    query = PostgresStatement() { return construct("SUBQUERY", start, ImmutableList.of(query)); }
}

SqlNode IsTest(SqlNode left) :
{
    SqlParserPos start = left.getParserPosition();
    SqlNode right = null;
}
{
    [ <NOT> ]
    (
        ( <NULL> | <TRUE> | <FALSE> )
    |
        <DISTINCT> <FROM> right = PostgresExpression(5)
    |
        LOOKAHEAD({ next("of") }) Word("of") <LPAREN> PostgresType() ( <COMMA> PostgresType() )* <RPAREN>
    |
        LOOKAHEAD({ next("json") }) Word("json")
        [ LOOKAHEAD({ nextOf("value array object scalar") }) Label() ]
        [ LOOKAHEAD({ nextOf("with without") && (at(2, "unique")) }) Label() <UNIQUE> [ LOOKAHEAD({ next("keys") }) Word("keys") ] ]
    |
        LOOKAHEAD({ nextOf("nfc nfd nfkc nfkd") }) Label() Word("normalized")
    |
        LOOKAHEAD({ nextOf("unknown document normalized") }) Label()
    )
    { return construct("IS", start, right == null ? ImmutableList.of(left) : ImmutableList.of(left, right)); }
}

SqlNode PatternOrRange(SqlNode left) :
{
    SqlParserPos start = left.getParserPosition();
    SqlNode right;
    SqlNode other = null;
}
{
    (
        LOOKAHEAD({ next("between") })
        Word("between") [ <SYMMETRIC> | <ASYMMETRIC> ] right = PostgresExpression(7) <AND> other = PostgresExpression(7)
        { return construct("BETWEEN", start, ImmutableList.of(left, right, other)); }
    |
        <IN> right = InList() { return construct("IN", start, ImmutableList.of(left, right)); }
    |
        ( <LIKE> | <ILIKE> | <SIMILAR> <TO> )
        ( LOOKAHEAD({ nextQuantified() }) right = Quantified() | right = PostgresExpression(7) )
        [ LOOKAHEAD({ next("escape") }) Word("escape") other = PostgresExpression(7) ]
        { return construct("LIKE", start, other == null ? ImmutableList.of(left, right) : ImmutableList.of(left, right, other)); }
    )
}

SqlNode InList() :
{ SqlNode list; }
{
    (
        LOOKAHEAD({ holdsQuery(1) }) <LPAREN> list = SubqueryBody() <RPAREN>
    |
        list = ExpressionsInParentheses()
    )
    { return list; }
}

/** None, one or more. */
SqlNodeList ExpressionsInParentheses() :
{
    SqlParserPos start = here();
    List<SqlNode> items = new ArrayList<SqlNode>();
}
{
    <LPAREN> [ LOOKAHEAD({ getToken(1).kind != RPAREN }) Expressions(items) ] <RPAREN>
    { return listOf(items, start); }
}

void Expressions(List<SqlNode> items) :
{ SqlNode item; }
{
    item = PostgresExpression(0) { items.add(item); } ( <COMMA> item = PostgresExpression(0) { items.add(item); } )*
}

SqlNode PostgresPrimary() :
{
    SqlParserPos start = here();
    SqlNode node;
    SqlNodeList list;
}
{
    (
        <QUOTED_STRING> { node = SqlLiteral.createCharString(token.image, getPos()); }
    |
        <POSITIONAL_PARAMETER> { node = parameter(token.image); }
    |
        <UNSIGNED_INTEGER_LITERAL> { node = number(token.image); }
    |
        ( <TRUE> | <FALSE> ) { node = SqlLiteral.createBoolean(token.kind == TRUE, getPos()); }
    |
        ( <NULL> | <DEFAULT_> ) { node = SqlLiteral.createNull(getPos()); }
    |
        LOOKAHEAD({ holdsQuery(1) }) <LPAREN> node = SubqueryBody() <RPAREN>
    |
        list = ExpressionsInParentheses()
        { node = list.size() == 1 ? list.get(0) : construct("ROW", start, list); }
    |
        <CASE> node = PostgresCase(start)
    |
        <CAST> <LPAREN> node = PostgresExpression(0) <AS> list = TypeAsList() <RPAREN>
        { node = SqlStdOperatorTable.CAST.createCall(start.plus(getPos()), node, list.get(0)); }
    |
        <ARRAY>
        (
            LOOKAHEAD({ getToken(1).kind == LPAREN }) <LPAREN> node = SubqueryBody() <RPAREN>
            { node = construct("ARRAY", start, ImmutableList.of(node)); }
        |
            node = ArrayElements()
        )
    |
        LOOKAHEAD({ isTypedLiteral() }) list = TypeAsList() <QUOTED_STRING>
        {
            node = SqlStdOperatorTable.CAST.createCall(start.plus(getPos()),
                SqlLiteral.createCharString(token.image, getPos()), list.get(0));
        }
        [ LOOKAHEAD({ nextOf("year month day hour minute second") && ((SqlDataTypeSpec) list.get(0)).getTypeName().toString().equals("pg_catalog.interval") }) IntervalFields() ]
    |
        LOOKAHEAD({ isSpecialFunction() }) node = SpecialFunction()
    |
        LOOKAHEAD({ startsFunction() }) node = FunctionCall()
    |
        node = ColumnReference()
    )
    { return node; }
}

SqlNodeList TypeAsList() :
{ SqlNode type; }
{
    type = PostgresType() { return SqlNodeList.of(type); }
}

SqlNode PostgresCase(SqlParserPos start) :
{
    SqlNode node;
    SqlNode compared = SqlNodeList.EMPTY;
    SqlNode otherwise = SqlNodeList.EMPTY;
    List<SqlNode> operands = new ArrayList<SqlNode>();
}
{
    [ LOOKAHEAD({ !next("when") }) compared = PostgresExpression(0) ]
    { operands.add(compared); }
    (
        <WHEN> node = PostgresExpression(0) { operands.add(node); }
        <THEN> node = PostgresExpression(0) { operands.add(node); }
    )+
    [ <ELSE> otherwise = PostgresExpression(0) ]
    <END>
    { operands.add(otherwise); return construct("CASE", start, operands); }
}

SqlNode ArrayElements() :
{
    SqlParserPos start = here();
    SqlNode item;
    List<SqlNode> items = new ArrayList<SqlNode>();
}
{
    <LBRACKET>
    [ LOOKAHEAD({ getToken(1).kind != RBRACKET }) item = ArrayElement() { items.add(item); } ( <COMMA> item = ArrayElement() { items.add(item); } )* ]
    <RBRACKET>
    { return construct("ARRAY", start, items); }
}

SqlNode ArrayElement() :
{ SqlNode item; }
{
    ( item = ArrayElements() | item = PostgresExpression(0) ) { return item; }
}

/** A column, with its table and schema before it if they are written, or all columns of a table. */
SqlNode ColumnReference() :
{
    SqlIdentifier part;
    List<String> names = new ArrayList<String>();
    List<SqlParserPos> places = new ArrayList<SqlParserPos>();
}
{
    part = PostgresName() { names.add(part.getSimple()); places.add(part.getParserPosition()); }
    (
        LOOKAHEAD({ getToken(1).kind == DOT })
        <DOT>
        (
            <STAR> { names.add(""); places.add(getPos()); }
        |
            LOOKAHEAD({ isWord(1) }) part = Label() { names.add(part.getSimple()); places.add(part.getParserPosition()); }
        )
    )*
    { return new SqlIdentifier(names, null, SqlParserPos.sum(places), places); }
}
