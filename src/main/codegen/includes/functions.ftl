<#-- Calls, those with a syntax of their own, and what may follow a call of an aggregate or window function. -->

SqlNode FunctionCall() :
{
    SqlParserPos start = here();
    SqlIdentifier part;
    List<String> names = new ArrayList<String>();
    List<SqlParserPos> places = new ArrayList<SqlParserPos>();
    List<SqlNode> arguments = new ArrayList<SqlNode>();
    SqlNode call;
}
{
    part = Label() { names.add(part.getSimple()); places.add(part.getParserPosition()); }
    ( LOOKAHEAD(1) <DOT> part = Label() { names.add(part.getSimple()); places.add(part.getParserPosition()); } )*
    [ LOOKAHEAD({ getToken(1).kind == LPAREN }) <LPAREN> Arguments(arguments) <RPAREN> ]
    {
        SqlIdentifier name = new SqlIdentifier(names, null, SqlParserPos.sum(places), places);
        call = new SqlBasicCall(
            new SqlUnresolvedFunction(name, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION),
            arguments, start.plus(getPos()));
    }
    call = CallClauses(start, call)
    { return call; }
}

/** What an aggregate is asked for besides its arguments comes in after them, as constructs. */
void Arguments(List<SqlNode> arguments) :
{
    SqlParserPos start = here();
    SqlNodeList order;
}
{
    [ <ALL> | <DISTINCT> ]
    [
        LOOKAHEAD({ getToken(1).kind == STAR })
        <STAR> { arguments.add(construct("()*", start, ImmutableList.of())); }
    |
        LOOKAHEAD({ getToken(1).kind != RPAREN })
        Argument(arguments) ( <COMMA> Argument(arguments) )*
    ]
    [ <ORDER> Word("by") order = OrderList() { arguments.add(construct("ORDER BY", start, order)); } ]
}

void Argument(List<SqlNode> arguments) :
{
    SqlParserPos start = here();
    SqlNode value;
    SqlIdentifier name;
}
{
    (
        <VARIADIC> value = PostgresExpression(0) { arguments.add(construct("VARIADIC", start, ImmutableList.of(value))); }
    |
        LOOKAHEAD({ getToken(2).kind == NAMED_ARGUMENT_ASSIGNMENT || getToken(2).kind == COLON_EQUALS })
        name = PostgresName() ( <NAMED_ARGUMENT_ASSIGNMENT> | <COLON_EQUALS> ) value = PostgresExpression(0)
        { arguments.add(construct("NAMED", start, ImmutableList.of(value, text(name)))); }
    |
        value = PostgresExpression(0) { arguments.add(value); }
    )
}

SqlNode CallClauses(SqlParserPos start, SqlNode call) :
{
    SqlNode node;
    SqlNodeList list;
    SqlIdentifier name;
}
{
    [
        LOOKAHEAD({ next("within") && at(2, "group") })
        Word("within") <GROUP> <LPAREN> <ORDER> Word("by") list = OrderList() <RPAREN>
        { call = construct("WITHIN GROUP", start, ImmutableList.of(call, list)); }
    ]
    [
        LOOKAHEAD({ nextCalls("filter") })
        Word("filter") <LPAREN> <WHERE> node = PostgresExpression(0) <RPAREN>
        { call = construct("FILTER", start, ImmutableList.of(call, node)); }
    ]
    [ LOOKAHEAD({ nextOf("respect ignore") && at(2, "nulls") }) Label() Label() ]
    [
        LOOKAHEAD({ next("over") && (getToken(2).kind == LPAREN || isWord(2)) })
        Word("over")
        (
            list = PostgresWindow() { call = construct("OVER", start, ImmutableList.of(call, list)); }
        |
            name = PostgresName() { call = construct("OVER", start, ImmutableList.of(call, text(name))); }
        )
    ]
    { return call; }
}

/** The name of a window, and the expressions in it. */
SqlNode NamedWindow() :
{
    SqlParserPos start = here();
    SqlIdentifier name;
    SqlNodeList specification;
}
{
    name = PostgresName() <AS> specification = PostgresWindow()
    { return construct("WINDOW", start, ImmutableList.of(text(name), specification)); }
}

/** The expressions in it. */
SqlNodeList PostgresWindow() :
{
    SqlParserPos start = here();
    List<SqlNode> parts = new ArrayList<SqlNode>();
    SqlNodeList order;
}
{
    <LPAREN>
    [ LOOKAHEAD({ isWord(1) && getToken(1).kind != ORDER && !nextOf("partition range rows groups") }) PostgresName() ]
    [ LOOKAHEAD({ next("partition") }) Word("partition") Word("by") Expressions(parts) ]
    [ <ORDER> Word("by") order = OrderList() { parts.addAll(order); } ]
    [ LOOKAHEAD({ nextOf("range rows groups") }) Frame(parts) ]
    <RPAREN>
    { return listOf(parts, start); }
}

void Frame(List<SqlNode> parts) :
{}
{
    Label()
    (
        LOOKAHEAD({ next("between") }) Word("between") FrameBound(parts) <AND> FrameBound(parts)
    |
        FrameBound(parts)
    )
    [
        LOOKAHEAD({ next("exclude") }) Word("exclude")
        (
            LOOKAHEAD({ next("current") }) Word("current") Word("row")
        |
            LOOKAHEAD({ next("no") }) Word("no") Word("others")
        |
            LOOKAHEAD({ isWord(1) }) Label()
        )
    ]
}

void FrameBound(List<SqlNode> parts) :
{ SqlNode distance; }
{
    LOOKAHEAD({ next("current") && at(2, "row") }) Word("current") Word("row")
|
    LOOKAHEAD({ next("unbounded") }) Word("unbounded") Label()
|
    distance = PostgresExpression(0) { parts.add(distance); } Label()
}

SqlNode SpecialFunction() :
{
    SqlParserPos start = here();
    String word = getToken(1).image;
    List<SqlNode> operands = new ArrayList<SqlNode>();
    SqlNode node;
}
{
    (
        LOOKAHEAD({ next("exists") }) Word("exists") <LPAREN> node = SubqueryBody() <RPAREN> { operands.add(node); }
    |
        LOOKAHEAD({ next("collation") }) <COLLATION> <FOR> <LPAREN> Expressions(operands) <RPAREN>
    |
        LOOKAHEAD({ next("extract") }) Word("extract") <LPAREN> ( <QUOTED_STRING> | LOOKAHEAD({ isWord(1) }) Label() ) <FROM> Expressions(operands) <RPAREN>
    |
        LOOKAHEAD({ next("position") }) Word("position") <LPAREN> node = PostgresExpression(7) { operands.add(node); } <IN> Expressions(operands) <RPAREN>
    |
        LOOKAHEAD({ next("normalize") }) Word("normalize") <LPAREN> node = PostgresExpression(0) { operands.add(node); } [ <COMMA> Label() ] <RPAREN>
    |
        LOOKAHEAD({ next("treat") }) Word("treat") <LPAREN> node = PostgresExpression(0) { operands.add(node); } <AS> PostgresType() <RPAREN>
    |
        LOOKAHEAD({ nextOf("overlay substring trim") }) Label() <LPAREN> WordedArguments(operands) <RPAREN>
    |
        LOOKAHEAD({ getToken(1).image.startsWith("xml") }) XmlFunction(operands)
    |
        LOOKAHEAD({ getToken(1).image.startsWith("json") }) JsonFunction(operands)
    |
        Label() <LPAREN> [ LOOKAHEAD({ getToken(1).kind != RPAREN }) Expressions(operands) ] <RPAREN>
    )
    { node = construct(word, start, operands); }
    node = CallClauses(start, node)
    { return node; }
}

/** Arguments between which words stand: overlay(x placing y from 1 for 2), trim(both from x). */
void WordedArguments(List<SqlNode> operands) :
{ SqlNode node; }
{
    [ <LEADING> | <TRAILING> | <BOTH> ]
    (
        ( <FROM> | <FOR> | <PLACING> | <COMMA> | <SIMILAR> )
    |
        LOOKAHEAD({ next("escape") }) Word("escape")
    |
        LOOKAHEAD({ getToken(1).kind != RPAREN }) node = PostgresExpression(0) { operands.add(node); }
    )*
}

void XmlFunction(List<SqlNode> operands) :
{ SqlNode node; }
{
    LOOKAHEAD({ nextOf("xmlelement xmlpi") })
    Label() <LPAREN> Word("name") Label() ( <COMMA> XmlArgument(operands) )* <RPAREN>
|
    LOOKAHEAD({ nextOf("xmlconcat xmlforest") })
    Label() <LPAREN> XmlArgument(operands) ( <COMMA> XmlArgument(operands) )* <RPAREN>
|
    LOOKAHEAD({ next("xmlexists") })
    Label() <LPAREN> node = PostgresExpression(0) { operands.add(node); }
    Word("passing") XmlMechanism() node = PostgresExpression(0) { operands.add(node); } XmlMechanism() <RPAREN>
|
    LOOKAHEAD({ next("xmlroot") })
    Label() <LPAREN> node = PostgresExpression(0) { operands.add(node); }
    <COMMA> Word("version")
    ( LOOKAHEAD({ next("no") && at(2, "value") }) Word("no") Word("value") | node = PostgresExpression(0) { operands.add(node); } )
    [ <COMMA> Word("standalone") Label() [ LOOKAHEAD({ next("value") }) Word("value") ] ] <RPAREN>
|
    Label() <LPAREN> Label() node = PostgresExpression(0) { operands.add(node); }
    [ <AS> PostgresType() ]
    [ LOOKAHEAD({ isWord(1) }) Label() [ LOOKAHEAD({ isWord(1) }) Label() ] ] <RPAREN>
}

void XmlArgument(List<SqlNode> operands) :
{ SqlNode node; }
{
    LOOKAHEAD({ nextCalls("xmlattributes") })
    Word("xmlattributes") <LPAREN> XmlArgument(operands) ( <COMMA> XmlArgument(operands) )* <RPAREN>
|
    node = PostgresExpression(0) { operands.add(node); } [ <AS> Label() ]
}

void JsonFunction(List<SqlNode> operands) :
{ SqlNode node; }
{
    Label() <LPAREN>
    [
        LOOKAHEAD({ nextOf("select with values table") && !at(2, "unique") && !at(2, "null") })
        node = SubqueryBody() { operands.add(node); }
    |
        LOOKAHEAD({ getToken(1).kind != RPAREN && !nextOf("returning null absent") })
        JsonArgument(operands) ( <COMMA> JsonArgument(operands) )*
    |
        LOOKAHEAD({ next("null") && !at(2, "on") })
        JsonArgument(operands) ( <COMMA> JsonArgument(operands) )*
    ]
    JsonClauses(operands)
    <RPAREN>
}

/** A value, or a key and a value. */
void JsonArgument(List<SqlNode> operands) :
{ SqlNode node; }
{
    node = PostgresExpression(0) { operands.add(node); }
    [
        ( <COLON> | LOOKAHEAD({ next("value") }) Word("value") )
        node = PostgresExpression(0) { operands.add(node); }
    ]
    JsonClauses(operands)
}

/** The clauses of the JSON functions; which may stand where is the server's to judge. */
void JsonClauses(List<SqlNode> operands) :
{ SqlNode node; }
{
    (
        LOOKAHEAD({ startsJsonClause() })
        (
        LOOKAHEAD({ next("format") }) Word("format") Word("json") [ LOOKAHEAD({ next("encoding") }) Word("encoding") Label() ]
    |
        <RETURNING> PostgresType()
    |
        LOOKAHEAD({ next("passing") })
        Word("passing") JsonPassed(operands) ( LOOKAHEAD(1) <COMMA> JsonPassed(operands) )*
    |
        <DEFAULT_> node = PostgresExpression(0) { operands.add(node); } <ON> Label()
    |
        LOOKAHEAD({ nextOf("null absent error empty true false unknown") })
        Label() [ LOOKAHEAD({ nextOf("array object") }) Label() ] <ON> Label()
    |
        LOOKAHEAD({ nextOf("with without") })
        Label() ( LOOKAHEAD({ nextOf("unique keys conditional unconditional array wrapper") }) Label() )+
    |
        LOOKAHEAD({ nextOf("keep omit") })
        Label() Word("quotes") [ <ON> Word("scalar") Word("string") ]
    |
        <ORDER> Word("by") node = OrderList() { operands.addAll((SqlNodeList) node); }
        )
    )*
}

void JsonPassed(List<SqlNode> operands) :
{ SqlNode node; }
{
    node = PostgresExpression(0) { operands.add(node); }
    [ LOOKAHEAD({ next("format") }) Word("format") Word("json") ] <AS> Label()
}
