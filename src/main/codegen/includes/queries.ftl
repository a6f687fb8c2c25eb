<#-- Statements that read or change rows. -->

/** A query, several statements, or the body of a function in standard SQL, and nothing after it. */
SqlNode PostgresTextEof() :
{
    SqlParserPos start = here();
    SqlNode statement;
    List<SqlNode> statements = new ArrayList<SqlNode>();
}
{
    (
        LOOKAHEAD({ next("return") })
        Word("return") statement = PostgresExpression(0) { statements.add(statement); } [ <SEMICOLON> ]
    |
        LOOKAHEAD({ next("begin") && at(2, "atomic") })
        Word("begin") Word("atomic") ( statement = BodyStatement() <SEMICOLON> { statements.add(statement); } )* <END> [ <SEMICOLON> ]
    |
        statement = PostgresStatement() { statements.add(statement); }
        ( LOOKAHEAD({ getToken(2).kind != EOF }) <SEMICOLON> statement = PostgresStatement() { statements.add(statement); } )*
        [ <SEMICOLON> ]
    )
    <EOF>
    { return statements.size() == 1 ? statements.get(0) : construct("STATEMENTS", start, statements); }
}

SqlNode BodyStatement() :
{ SqlNode statement; }
{
    (
        LOOKAHEAD({ next("return") }) Word("return") statement = PostgresExpression(0)
    |
        statement = PostgresStatement()
    )
    { return statement; }
}

/** Expressions as in an index: each may have an operator class, an order, and an operator that excludes. */
SqlNode PostgresElementsEof() :
{
    SqlParserPos start = here();
    SqlNode element;
    List<SqlNode> elements = new ArrayList<SqlNode>();
}
{
    element = IndexElement() { elements.add(element); } ( <COMMA> element = IndexElement() { elements.add(element); } )* <EOF>
    { return listOf(elements, start); }
}

SqlNode IndexElement() :
{ SqlNode element; }
{
    element = PostgresExpression(0)
    [ LOOKAHEAD({ isWord(1) && !nextOf("asc desc nulls with") }) QualifiedPostgresName() [ ExpressionsInParentheses() ] ]
    [ <ASC> | <DESC> ]
    [ LOOKAHEAD({ next("nulls") }) Word("nulls") Label() ]
    [ <WITH> OperatorName() ]
    { return element; }
}

SqlNode PostgresStatement() :
{
    SqlParserPos start = here();
    SqlNodeList with = null;
    SqlNode body;
}
{
    [ with = CommonTables() ]
    (
        LOOKAHEAD({ nextOf("insert update delete merge") }) body = RowChange()
    |
        body = PostgresQuery()
    )
    { return with == null ? body : new SqlWith(start.plus(getPos()), with, body); }
}

SqlNodeList CommonTables() :
{
    SqlParserPos start = here();
    boolean recursive = false;
    SqlNode item;
    List<SqlNode> items = new ArrayList<SqlNode>();
}
{
    <WITH> [ LOOKAHEAD({ next("recursive") }) Word("recursive") { recursive = true; } ]
    item = CommonTable(recursive) { items.add(item); }
    ( <COMMA> item = CommonTable(recursive) { items.add(item); } )*
    { return listOf(items, start); }
}

SqlNode CommonTable(boolean recursive) :
{
    SqlParserPos start = here();
    SqlIdentifier name;
    SqlNodeList columns = null;
    SqlNode query;
}
{
    name = PostgresName() [ columns = NamesInParentheses() ]
    <AS> [ <NOT> ] [ LOOKAHEAD({ next("materialized") }) Word("materialized") ]
    <LPAREN> query = PostgresStatement() <RPAREN>
    [ LOOKAHEAD({ next("search") }) query = SearchClause(query) ]
    [ LOOKAHEAD({ next("cycle") }) query = CycleClause(query) ]
    {
        return new SqlWithItem(start.plus(getPos()), name, columns, query,
            SqlLiteral.createBoolean(recursive, start));
    }
}

/** The query with the column that the clause adds. */
SqlNode SearchClause(SqlNode query) :
{
    SqlParserPos start = here();
    SqlNode added;
}
{
    Word("search") ( LOOKAHEAD({ next("depth") }) Word("depth") | Word("breadth") ) Word("first") Word("by")
    PostgresName() ( <COMMA> PostgresName() )* Word("set") added = PostgresName()
    { return construct("WITH COLUMNS", start, ImmutableList.of(query, added)); }
}

SqlNode CycleClause(SqlNode query) :
{
    SqlParserPos start = here();
    SqlNode mark;
    SqlNode path;
}
{
    Word("cycle") PostgresName() ( <COMMA> PostgresName() )* Word("set") mark = PostgresName()
    [ <TO> PostgresExpression(0) <DEFAULT_> PostgresExpression(0) ] <USING> path = PostgresName()
    { return construct("WITH COLUMNS", start, ImmutableList.of(query, mark, path)); }
}

/** Set operations, then the clauses that hold for them as a whole. */
SqlNode PostgresQuery() :
{
    SqlParserPos start = here();
    SqlNode query;
    SqlNodeList order = null;
    SqlNode bound;
    SqlNode offset = null;
    SqlNode fetch = null;
}
{
    query = SetOperation(1)
    (
        LOOKAHEAD({ nextOf("order limit offset fetch for") })
        (
        <ORDER> Word("by") order = OrderList()
    |
        <LIMIT> ( <ALL> { fetch = null; } | fetch = PostgresExpression(0) )
    |
        <OFFSET> offset = PostgresExpression(0) [ LOOKAHEAD({ nextOf("row rows") }) Label() ]
    |
        <FETCH> Label() [ LOOKAHEAD({ !nextOf("row rows") }) fetch = PostgresExpression(8) ] Label()
        ( <ONLY> | <WITH> Word("ties") )
    |
        Locking()
        )
    )*
    {
        return order == null && offset == null && fetch == null
            ? query
            : new SqlOrderBy(start.plus(getPos()), query,
                order == null ? SqlNodeList.EMPTY : order, offset, fetch);
    }
}

void Locking() :
{}
{
    <FOR>
    (
        LOOKAHEAD({ next("no") }) Word("no") Word("key") Word("update")
    |
        LOOKAHEAD({ next("key") }) Word("key") Word("share")
    |
        LOOKAHEAD({ next("update") }) Word("update")
    |
        Word("share")
    )
    [ LOOKAHEAD({ next("of") }) Word("of") QualifiedPostgresName() ( LOOKAHEAD(1) <COMMA> QualifiedPostgresName() )* ]
    [ LOOKAHEAD({ next("nowait") }) Word("nowait") | LOOKAHEAD({ next("skip") }) Word("skip") Word("locked") ]
}

SqlNodeList OrderList() :
{
    SqlParserPos start = here();
    SqlNode item;
    List<SqlNode> items = new ArrayList<SqlNode>();
}
{
    item = OrderItem() { items.add(item); } ( LOOKAHEAD(1) <COMMA> item = OrderItem() { items.add(item); } )*
    { return listOf(items, start); }
}

SqlNode OrderItem() :
{ SqlNode item; }
{
    item = PostgresExpression(0) [ <ASC> | <DESC> | <USING> OperatorName() ]
    [ LOOKAHEAD({ next("nulls") }) Word("nulls") Label() ]
    { return item; }
}

/** INTERSECT binds more tightly than UNION and EXCEPT. */
SqlNode SetOperation(int lowest) :
{
    SqlParserPos start = here();
    SqlNode query;
    SqlNode other;
    SqlSetOperator operator;
    int strength;
}
{
    query = QueryTerm()
    (
        LOOKAHEAD({ next("intersect") || lowest == 1 && nextOf("union except") })
        (
            <UNION> { operator = SqlStdOperatorTable.UNION; strength = 1; }
        |
            <EXCEPT> { operator = SqlStdOperatorTable.EXCEPT; strength = 1; }
        |
            <INTERSECT> { operator = SqlStdOperatorTable.INTERSECT; strength = 2; }
        )
        [ <ALL> | <DISTINCT> ]
        other = SetOperation(strength + 1)
        { query = operator.createCall(start.plus(getPos()), query, other); }
    )*
    { return query; }
}

SqlNode QueryTerm() :
{
    SqlParserPos start = here();
    SqlNode query;
    SqlIdentifier name;
}
{
    (
        <LPAREN> query = PostgresStatement() <RPAREN>
    |
        query = PostgresSelect()
    |
        <TABLE> query = OnlyName() { query = SqlStdOperatorTable.EXPLICIT_TABLE.createCall(start.plus(getPos()), query); }
    |
        LOOKAHEAD({ nextCalls("values") }) query = PostgresValues()
    )
    { return query; }
}

SqlNode PostgresValues() :
{
    SqlParserPos start = here();
    SqlNodeList row;
    List<SqlNode> rows = new ArrayList<SqlNode>();
}
{
    Word("values") row = ExpressionsInParentheses()
    { rows.add(SqlStdOperatorTable.ROW.createCall(row)); }
    ( <COMMA> row = ExpressionsInParentheses() { rows.add(SqlStdOperatorTable.ROW.createCall(row)); } )*
    { return SqlStdOperatorTable.VALUES.createCall(start.plus(getPos()), rows); }
}

SqlNode PostgresSelect() :
{
    SqlParserPos start = here();
    SqlNodeList items = SqlNodeList.EMPTY;
    SqlNode from = null;
    SqlNode where = null;
    SqlNodeList group = null;
    SqlNode having = null;
    List<SqlNode> windows = new ArrayList<SqlNode>();
    SqlNode window;
    SqlNodeList distinctOn = null;
    List<SqlNode> keywords = new ArrayList<SqlNode>();
}
{
    <SELECT>
    [ <ALL> | <DISTINCT> [ LOOKAHEAD(1) <ON> distinctOn = ExpressionsInParentheses() { keywords.add(construct("DISTINCT ON", start, distinctOn)); } ] ]
    [ LOOKAHEAD({ startsItem() }) items = SelectItems() ]
    [ <FROM> from = FromList() ]
    [ <WHERE> where = PostgresExpression(0) ]
    [ <GROUP> Word("by") [ <ALL> | <DISTINCT> ] group = GroupingItems() ]
    [ <HAVING> having = PostgresExpression(0) ]
    [ <WINDOW> window = NamedWindow() { windows.add(window); } ( <COMMA> window = NamedWindow() { windows.add(window); } )* ]
    {
        return new SqlSelect(start.plus(getPos()), new SqlNodeList(keywords, start), items, from, where, group, having,
            new SqlNodeList(windows, start), null, null, null, null, null);
    }
}

SqlNodeList SelectItems() :
{
    SqlParserPos start = here();
    SqlNode item;
    List<SqlNode> items = new ArrayList<SqlNode>();
}
{
    item = PostgresSelectItem() { items.add(item); } ( <COMMA> item = PostgresSelectItem() { items.add(item); } )*
    { return listOf(items, start); }
}

SqlNode PostgresSelectItem() :
{
    SqlParserPos start = here();
    SqlNode item;
    SqlIdentifier label;
}
{
    LOOKAHEAD(1) <STAR> { return SqlIdentifier.star(getPos()); }
|
    item = PostgresExpression(0)
    [
        LOOKAHEAD({ next("as") || isBareLabel() })
        [ <AS> ] label = Label() { item = SqlStdOperatorTable.AS.createCall(start.plus(getPos()), item, label); }
    ]
    { return item; }
}

SqlNodeList GroupingItems() :
{
    SqlParserPos start = here();
    SqlNode item;
    List<SqlNode> items = new ArrayList<SqlNode>();
}
{
    item = GroupingItem() { items.add(item); } ( <COMMA> item = GroupingItem() { items.add(item); } )*
    { return listOf(items, start); }
}

SqlNode GroupingItem() :
{
    SqlParserPos start = here();
    SqlNodeList items;
    SqlNode item;
}
{
    (
        LOOKAHEAD({ next("grouping") && at(2, "sets") })
        Word("grouping") Word("sets") <LPAREN> items = GroupingItems() <RPAREN>
        { item = construct("GROUPING SETS", start, items); }
    |
        LOOKAHEAD({ nextCalls("rollup cube") })
        Label() <LPAREN> items = GroupingItems() <RPAREN> { item = construct("GROUPING SETS", start, items); }
    |
        LOOKAHEAD({ getToken(1).kind == LPAREN && getToken(2).kind == RPAREN })
        <LPAREN> <RPAREN> { item = construct("GROUPING SETS", start, ImmutableList.of()); }
    |
        item = PostgresExpression(0)
    )
    { return item; }
}

/** INSERT, UPDATE, DELETE and MERGE: a target, expressions and queries, and what is returned. */
SqlNode RowChange() :
{ SqlNode change; }
{
    (
        LOOKAHEAD({ next("insert") }) change = PostgresInsert()
    |
        LOOKAHEAD({ next("update") }) change = PostgresUpdate()
    |
        LOOKAHEAD({ next("delete") }) change = PostgresDelete()
    |
        change = PostgresMerge()
    )
    { return change; }
}

SqlNode Target() :
{
    SqlParserPos start = here();
    SqlNode target;
    SqlIdentifier alias = null;
}
{
    target = OnlyName()
    [ <AS> alias = PostgresName() | LOOKAHEAD({ isWord(1) && getToken(1).kind != SELECT && !nextOf("set default overriding values") }) alias = PostgresName() ]
    { return alias == null ? target : SqlStdOperatorTable.AS.createCall(start.plus(getPos()), target, alias); }
}

SqlNodeList Returning() :
{ SqlNodeList items = SqlNodeList.EMPTY; }
{
    [
        LOOKAHEAD(1) <RETURNING>
        [
            LOOKAHEAD({ next("with") })
            <WITH> <LPAREN> Label() <AS> Label() ( <COMMA> Label() <AS> Label() )* <RPAREN>
        ]
        items = SelectItems()
    ]
    { return items; }
}

SqlNode PostgresInsert() :
{
    SqlParserPos start = here();
    SqlNode target;
    SqlNode column;
    List<SqlNode> columns = new ArrayList<SqlNode>();
    SqlNode source = SqlNodeList.EMPTY;
    List<SqlNode> conflict = new ArrayList<SqlNode>();
    SqlNodeList returning;
}
{
    Word("insert") <INTO> target = InsertTarget()
    [
        LOOKAHEAD({ getToken(1).kind == LPAREN && !holdsQuery(1) })
        <LPAREN> column = TargetColumn() { columns.add(column); } ( <COMMA> column = TargetColumn() { columns.add(column); } )* <RPAREN>
    ]
    [ LOOKAHEAD({ next("overriding") }) Word("overriding") Label() Word("value") ]
    ( <DEFAULT_> Word("values") | source = PostgresStatement() )
    [ LOOKAHEAD({ next("on") }) <ON> Word("conflict") Conflict(conflict) ]
    returning = Returning()
    {
        return construct("INSERT", start,
            ImmutableList.of(target, listOf(columns, start), source, listOf(conflict, start), returning));
    }
}

SqlNode InsertTarget() :
{
    SqlParserPos start = here();
    SqlNode target;
    SqlIdentifier alias;
}
{
    target = QualifiedPostgresName()
    [ <AS> alias = PostgresName() { target = SqlStdOperatorTable.AS.createCall(start.plus(getPos()), target, alias); } ]
    { return target; }
}

/** A column of the target, of which only a field or an element may be meant. */
SqlNode TargetColumn() :
{
    SqlParserPos start = here();
    SqlNode column;
}
{
    column = PostgresName()
    (
        ( <DOT> Label() | <LBRACKET> [ PostgresExpression(0) ] [ <COLON> [ PostgresExpression(0) ] ] <RBRACKET> )
        { column = construct("PART", start, ImmutableList.of(column)); }
    )*
    { return column; }
}

void Conflict(List<SqlNode> conflict) :
{
    SqlNode node;
}
{
    [
        <ON> <CONSTRAINT> PostgresName()
    |
        <LPAREN> node = ConflictElement() { conflict.add(node); } ( <COMMA> node = ConflictElement() { conflict.add(node); } )* <RPAREN>
        [ <WHERE> node = PostgresExpression(0) { conflict.add(node); } ]
    ]
    <DO>
    (
        LOOKAHEAD({ next("nothing") }) Word("nothing")
    |
        Word("update") Word("set") Assignments(conflict) [ <WHERE> node = PostgresExpression(0) { conflict.add(node); } ]
    )
}

/** As in an index: a collation and an operator class may follow. */
SqlNode ConflictElement() :
{ SqlNode element; }
{
    element = PostgresExpression(0) [ LOOKAHEAD({ isWord(1) }) QualifiedPostgresName() ] { return element; }
}

void Assignments(List<SqlNode> values) :
{ SqlNode node; }
{
    node = Assignment() { values.add(node); } ( <COMMA> node = Assignment() { values.add(node); } )*
}

SqlNode Assignment() :
{
    SqlParserPos start = here();
    SqlNode node;
    List<SqlNode> columns = new ArrayList<SqlNode>();
}
{
    (
        node = TargetColumn() { columns.add(node); }
    |
        <LPAREN> node = TargetColumn() { columns.add(node); } ( <COMMA> node = TargetColumn() { columns.add(node); } )* <RPAREN>
    )
    <EQ> node = PostgresExpression(0) { return construct("SET", start, ImmutableList.of(listOf(columns, start), node)); }
}

SqlNode PostgresUpdate() :
{
    SqlParserPos start = here();
    SqlNode target;
    List<SqlNode> values = new ArrayList<SqlNode>();
    SqlNode from = SqlNodeList.EMPTY;
    SqlNode node;
    SqlNodeList returning;
}
{
    Word("update") target = Target() Word("set") Assignments(values)
    [ <FROM> from = FromList() ]
    [ <WHERE> node = RowCondition() { values.add(node); } ]
    returning = Returning()
    {
        return construct("UPDATE", start,
            ImmutableList.of(target, SqlNodeList.EMPTY, from, listOf(values, start), returning));
    }
}

SqlNode PostgresDelete() :
{
    SqlParserPos start = here();
    SqlNode target;
    List<SqlNode> values = new ArrayList<SqlNode>();
    SqlNode from = SqlNodeList.EMPTY;
    SqlNode node;
    SqlNodeList returning;
}
{
    Word("delete") <FROM> target = Target()
    [ <USING> from = FromList() ]
    [ <WHERE> node = RowCondition() { values.add(node); } ]
    returning = Returning()
    {
        return construct("DELETE", start,
            ImmutableList.of(target, SqlNodeList.EMPTY, from, listOf(values, start), returning));
    }
}

SqlNode RowCondition() :
{ SqlNode condition; }
{
    (
        LOOKAHEAD({ next("current") && at(2, "of") }) Word("current") Word("of") PostgresName() { condition = SqlLiteral.createBoolean(true, getPos()); }
    |
        condition = PostgresExpression(0)
    )
    { return condition; }
}

SqlNode PostgresMerge() :
{
    SqlParserPos start = here();
    SqlNode target;
    SqlNode source;
    SqlNode node;
    List<SqlNode> values = new ArrayList<SqlNode>();
    SqlNodeList returning;
}
{
    Word("merge") <INTO> target = Target() <USING> source = TablePrimary() <ON> node = PostgresExpression(0) { values.add(node); }
    ( MergeAction(values) )+
    returning = Returning()
    {
        return construct("MERGE", start,
            ImmutableList.of(target, SqlNodeList.EMPTY, source, listOf(values, start), returning));
    }
}

void MergeAction(List<SqlNode> values) :
{
    SqlParserPos start;
    SqlNode node;
    List<SqlNode> columns = new ArrayList<SqlNode>();
}
{
    <WHEN> [ <NOT> ] Word("matched") [ LOOKAHEAD({ next("by") }) Word("by") Label() ]
    [ <AND> node = PostgresExpression(0) { values.add(node); } ]
    <THEN>
    (
        LOOKAHEAD({ next("update") }) Word("update") Word("set") Assignments(values)
    |
        LOOKAHEAD({ next("delete") }) Word("delete")
    |
        <DO> Word("nothing")
    |
        Word("insert") { start = here(); }
        [ <LPAREN> node = TargetColumn() { columns.add(node); } ( <COMMA> node = TargetColumn() { columns.add(node); } )* <RPAREN> ]
        [ LOOKAHEAD({ next("overriding") }) Word("overriding") Label() Word("value") ]
        ( <DEFAULT_> Word("values") | Word("values") node = ExpressionsInParentheses()
            { values.add(construct("INSERT ROW", start, ImmutableList.of(listOf(columns, start), node))); } )
    )
}
