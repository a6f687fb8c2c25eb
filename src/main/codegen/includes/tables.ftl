<#-- What stands in FROM. -->

SqlNode FromList() :
{
    SqlParserPos start = here();
    SqlNode from;
    SqlNode other;
}
{
    from = JoinedTable()
    (
        <COMMA> other = JoinedTable()
        { from = join(start, from, JoinType.COMMA, other, JoinConditionType.NONE, null); }
    )*
    { return from; }
}

SqlNode JoinedTable() :
{ SqlNode table; }
{
    table = TablePrimary() ( LOOKAHEAD({ nextJoins() }) table = PostgresJoin(table) )*
    { return table; }
}

/** Without a condition of its own, a join goes on to the right: a JOIN b JOIN c ON ... ON ... */
SqlNode PostgresJoin(SqlNode left) :
{
    SqlParserPos start = left.getParserPosition();
    JoinType type = JoinType.INNER;
    boolean natural = false;
    SqlNode right;
    SqlNode condition;
    SqlIdentifier alias;
}
{
    <CROSS> <JOIN> right = TablePrimary()
    { return join(start, left, JoinType.CROSS, right, JoinConditionType.NONE, null); }
|
    [ <NATURAL> { natural = true; } ]
    [ <INNER> | ( <LEFT> { type = JoinType.LEFT; } | <RIGHT> { type = JoinType.RIGHT; } | <FULL> { type = JoinType.FULL; } ) [ <OUTER> ] ]
    <JOIN> right = TablePrimary()
    (
        LOOKAHEAD({ natural })
        {
            return new SqlJoin(start.plus(getPos()), left, SqlLiteral.createBoolean(true, start), type.symbol(start), right,
                JoinConditionType.NONE.symbol(start), null);
        }
    |
        ( LOOKAHEAD({ nextJoins() }) right = PostgresJoin(right) )*
        (
            <ON> condition = PostgresExpression(0)
            { return join(start, left, type, right, JoinConditionType.ON, condition); }
        |
            <USING> condition = NamesInParentheses()
            { left = join(start, left, type, right, JoinConditionType.USING, condition); }
            [ <AS> alias = PostgresName() { left = construct("JOIN AS", start, ImmutableList.of(left, alias)); } ]
            { return left; }
        )
    )
}

/** A table whose descendants are left out, or not: ONLY t, ONLY (t), t, t *. */
SqlNode OnlyName() :
{ SqlNode name; }
{
    (
        <ONLY> ( <LPAREN> name = QualifiedPostgresName() <RPAREN> | name = QualifiedPostgresName() )
    |
        name = QualifiedPostgresName() [ <STAR> ]
    )
    { return name; }
}

SqlNode TablePrimary() :
{
    SqlParserPos start = here();
    boolean lateral = false;
    SqlNode table;
}
{
    [ <LATERAL> { lateral = true; } ]
    (
        LOOKAHEAD({ holdsQuery(1) }) <LPAREN> table = PostgresStatement() <RPAREN>
    |
        LOOKAHEAD(1) <LPAREN> table = JoinedTable() <RPAREN>
    |
        LOOKAHEAD({ nextCalls("xmltable") }) table = XmlTable()
    |
        LOOKAHEAD({ nextCalls("json_table") }) table = JsonTable()
    |
        LOOKAHEAD({ next("rows") && at(2, "from") && getToken(3).kind == LPAREN }) table = RowsFrom()
    |
        LOOKAHEAD({ startsFunction() }) table = TableFunction()
    |
        table = OnlyName()
    )
    [ LOOKAHEAD({ next("with") && at(2, "ordinality") }) <WITH> Word("ordinality") { table = construct("WITH ORDINALITY", start, ImmutableList.of(table)); } ]
    { if (lateral) { table = SqlStdOperatorTable.LATERAL.createCall(start.plus(getPos()), table); } }
    [ LOOKAHEAD({ isTableAlias() }) table = TableAlias(start, table) ]
    [ <TABLESAMPLE> table = TableSample(start, table) ]
    { return table; }
}

SqlNode TableFunction() :
{
    SqlParserPos start = here();
    SqlNode function;
}
{
    function = PostgresPrimary()
    { return SqlStdOperatorTable.COLLECTION_TABLE.createCall(start.plus(getPos()), function); }
}

SqlNode RowsFrom() :
{
    SqlParserPos start = here();
    SqlNode function;
    List<SqlNode> functions = new ArrayList<SqlNode>();
}
{
    Word("rows") <FROM> <LPAREN>
    function = RowsFromFunction() { functions.add(function); }
    ( <COMMA> function = RowsFromFunction() { functions.add(function); } )*
    <RPAREN>
    { return construct("ROWS FROM", start, functions); }
}

SqlNode RowsFromFunction() :
{
    SqlParserPos start = here();
    SqlNode function;
    SqlNodeList columns;
}
{
    function = TableFunction()
    [
        <AS> columns = AliasColumns()
        { function = construct("COLUMNS", start, ImmutableList.of(function, columns)); }
    ]
    { return function; }
}

/** An alias, with names for some of the columns, or with all columns and their types. */
SqlNode TableAlias(SqlParserPos start, SqlNode table) :
{
    SqlIdentifier alias;
    SqlNodeList columns = null;
    boolean typed = false;
}
{
    (
        LOOKAHEAD({ next("as") && getToken(2).kind == LPAREN })
        <AS> columns = AliasColumns()
        { return construct("COLUMNS", start, ImmutableList.of(table, columns)); }
    |
        [ <AS> ] alias = PostgresName()
        [ LOOKAHEAD({ getToken(1).kind == LPAREN }) { typed = getToken(3).kind != COMMA && getToken(3).kind != RPAREN; } columns = AliasColumns() ]
        {
            if (typed) {
                table = construct("COLUMNS", start, ImmutableList.of(table, columns));
                columns = null;
            }
            List<SqlNode> operands = new ArrayList<SqlNode>();
            operands.add(table);
            operands.add(alias);
            if (columns != null) {
                operands.addAll(columns);
            }
            return SqlStdOperatorTable.AS.createCall(start.plus(getPos()), operands);
        }
    )
}

SqlNodeList AliasColumns() :
{
    SqlParserPos start = here();
    SqlNode column;
    List<SqlNode> columns = new ArrayList<SqlNode>();
}
{
    <LPAREN> column = AliasColumn() { columns.add(column); } ( <COMMA> column = AliasColumn() { columns.add(column); } )* <RPAREN>
    { return listOf(columns, start); }
}

SqlNode AliasColumn() :
{ SqlIdentifier column; }
{
    column = PostgresName()
    [ LOOKAHEAD({ isWord(1) }) PostgresType() [ <COLLATE> QualifiedPostgresName() ] ]
    { return column; }
}

SqlNode TableSample(SqlParserPos start, SqlNode table) :
{
    SqlNodeList arguments;
}
{
    QualifiedPostgresName() arguments = ExpressionsInParentheses()
    [ LOOKAHEAD({ next("repeatable") }) Word("repeatable") <LPAREN> PostgresExpression(0) <RPAREN> ]
    { return construct("TABLESAMPLE", start, ImmutableList.of(table, arguments)); }
}

/** Expressions, and the columns that come out. */
SqlNode XmlTable() :
{
    SqlParserPos start = here();
    SqlNode node;
    List<SqlNode> arguments = new ArrayList<SqlNode>();
    List<SqlNode> columns = new ArrayList<SqlNode>();
}
{
    Word("xmltable") <LPAREN>
    [
        LOOKAHEAD({ nextCalls("xmlnamespaces") })
        Word("xmlnamespaces") <LPAREN> XmlNamespace() ( <COMMA> XmlNamespace() )* <RPAREN> <COMMA>
    ]
    node = PostgresExpression(0) { arguments.add(node); }
    Word("passing") XmlMechanism() node = PostgresExpression(0) { arguments.add(node); } XmlMechanism()
    Word("columns") XmlColumn(columns, arguments) ( <COMMA> XmlColumn(columns, arguments) )*
    <RPAREN>
    { return construct("XMLTABLE", start, ImmutableList.of(listOf(arguments, start), listOf(columns, start))); }
}

void XmlNamespace() :
{}
{
    LOOKAHEAD(1) <DEFAULT_> PostgresExpression(0) | PostgresExpression(0) <AS> Label()
}

void XmlMechanism() :
{}
{
    [ LOOKAHEAD({ next("by") }) Word("by") Label() ]
}

void XmlColumn(List<SqlNode> columns, List<SqlNode> arguments) :
{ SqlNode node; }
{
    node = PostgresName() { columns.add(node); }
    (
        <FOR> Word("ordinality")
    |
        PostgresType()
        (
            LOOKAHEAD({ next("path") }) Word("path") node = PostgresExpression(0) { arguments.add(node); }
        |
            <DEFAULT_> node = PostgresExpression(0) { arguments.add(node); }
        |
            <NOT> <NULL>
        |
            <NULL>
        )*
    )
}

SqlNode JsonTable() :
{
    SqlParserPos start = here();
    SqlNode node;
    List<SqlNode> arguments = new ArrayList<SqlNode>();
    List<SqlNode> columns = new ArrayList<SqlNode>();
}
{
    Word("json_table") <LPAREN>
    node = PostgresExpression(0) { arguments.add(node); } JsonClauses(arguments)
    <COMMA> PostgresExpression(0) [ <AS> Label() ] JsonClauses(arguments)
    JsonColumns(columns, arguments) JsonClauses(arguments)
    <RPAREN>
    { return construct("JSON_TABLE", start, ImmutableList.of(listOf(arguments, start), listOf(columns, start))); }
}

void JsonColumns(List<SqlNode> columns, List<SqlNode> arguments) :
{}
{
    Word("columns") <LPAREN> JsonColumn(columns, arguments) ( <COMMA> JsonColumn(columns, arguments) )* <RPAREN>
}

void JsonColumn(List<SqlNode> columns, List<SqlNode> arguments) :
{ SqlNode node; }
{
    LOOKAHEAD({ next("nested") && (at(2, "path") || getToken(2).kind == QUOTED_STRING) })
    Word("nested") [ LOOKAHEAD({ next("path") }) Word("path") ] <QUOTED_STRING> [ <AS> Label() ]
    JsonColumns(columns, arguments)
|
    node = PostgresName() { columns.add(node); }
    (
        <FOR> Word("ordinality")
    |
        PostgresType()
        [ LOOKAHEAD({ next("exists") }) Word("exists") ]
        JsonClauses(arguments)
        [ LOOKAHEAD({ next("path") }) Word("path") <QUOTED_STRING> ]
        JsonClauses(arguments)
    )
}
