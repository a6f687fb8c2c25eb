<#-- Looking ahead, and how nodes are made: methods of the parser. -->

    /** Whether the token at the given distance is the word, which is in lower case and was not quoted. */
    private boolean at(int distance, String word)
    {
        Token token = getToken(distance);
        return token.kind != QUOTED_IDENTIFIER && token.kind != QUOTED_STRING && token.image.equals(word);
    }

    private boolean next(String word)
    {
        return at(1, word);
    }

    private boolean nextOf(String words)
    {
        Token token = getToken(1);
        return token.kind != QUOTED_IDENTIFIER && token.kind != QUOTED_STRING
            && (" " + words + " ").contains(" " + token.image + " ");
    }

    /** Whether the next tokens are the word and a parenthesis that opens. */
    private boolean nextCalls(String words)
    {
        return getToken(2).kind == LPAREN && nextOf(words);
    }

    private boolean isWord(int distance)
    {
        Token token = getToken(distance);
        return token.kind != EOF && token.kind != QUOTED_STRING && token.kind != OPERATOR_SYMBOL
            && (token.kind == QUOTED_IDENTIFIER || Character.isLetter(token.image.codePointAt(0))
                || token.image.charAt(0) == '_')
            && token.kind != UNSIGNED_INTEGER_LITERAL;
    }

    /** How far the token after the given parenthesis' counterpart is. */
    private int afterParentheses(int open)
    {
        int depth = 0;
        int distance = open;
        Token token = getToken(open);
        do {
            if (token.kind == LPAREN || token.kind == LBRACKET) {
                depth++;
            } else if (token.kind == RPAREN || token.kind == RBRACKET) {
                depth--;
            }
            if (token.next == null) {
                token.next = token_source.getNextToken();
            }
            token = token.next;
            distance++;
        } while (depth > 0 && token.kind != EOF);
        return distance;
    }

    /** Whether the parenthesis at the given distance holds a query, and not an expression or a join. */
    private boolean holdsQuery(int open)
    {
        if (getToken(open).kind != LPAREN) {
            return false;
        }
        int first = open + 1;
        if (at(first, "select") || at(first, "with") || at(first, "table")
            || at(first, "values") && getToken(first + 1).kind == LPAREN) {
            return true;
        }
        if (!holdsQuery(first)) {
            return false;
        }
        int after = afterParentheses(first);
        return getToken(after).kind == RPAREN || at(after, "union") || at(after, "except") || at(after, "intersect")
            || at(after, "order") || at(after, "limit") || at(after, "offset") || at(after, "fetch") || at(after, "for");
    }

    private SqlParserPos here()
    {
        Token token = getToken(1);
        return new SqlParserPos(token.beginLine, token.beginColumn, token.endLine, token.endColumn);
    }

    /** From the given place to the end of what was read last. */
    private SqlParserPos upToHere(SqlParserPos start)
    {
        return start.plus(new SqlParserPos(token.beginLine, token.beginColumn, token.endLine, token.endColumn));
    }

    /** A construct of PostgreSQL that Calcite has no operator for: told apart by its name. */
    private SqlNode construct(String name, SqlParserPos start, List<SqlNode> operands)
    {
        return new SqlBasicCall(
            new SqlSpecialOperator(name, SqlKind.OTHER), operands, upToHere(start));
    }

    /** Two operands and what stands between them, which is where it is said to be. */
    private SqlNode operation(String operator, SqlParserPos place, SqlNode left, SqlNode right)
    {
        return new SqlBasicCall(
            new SqlSpecialOperator(operator, SqlKind.OTHER), ImmutableList.of(left, right), place);
    }

    /** What is no decimal number can be of any type of numbers. */
    private SqlNode number(String image) throws ParseException
    {
        return image.matches("[0-9.]+")
            ? SqlLiteral.createExactNumeric(image, getPos())
            : SqlLiteral.createNull(getPos());
    }

    /** The parameters of a function are counted from 1. */
    private SqlNode parameter(String image) throws ParseException
    {
        String digits = image.substring(1);
        return new SqlDynamicParam(digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0, getPos());
    }

    /** A name of what is no object. */
    private SqlNode text(SqlIdentifier name)
    {
        return SqlLiteral.createCharString(name.getSimple(), name.getParserPosition());
    }

    private SqlNodeList listOf(List<SqlNode> nodes, SqlParserPos start)
    {
        return new SqlNodeList(nodes, upToHere(start));
    }

    private boolean startsItem()
    {
        int kind = getToken(1).kind;
        return kind != EOF && kind != RPAREN && kind != SEMICOLON && kind != COMMA
            && !nextOf("from where group having window union except intersect order limit offset fetch for into");
    }

    /** PostgreSQL documentation, appendix C: all words but those that "require AS". */
    private boolean isBareLabel()
    {
        return isWord(1)
            && !nextOf("array as char character create day except fetch filter for from grant group having hour intersect into"
                + " isnull limit minute month notnull offset on order over overlaps precision returning second to union varying"
                + " where window with within without year");
    }

    private SqlNode join(
        SqlParserPos start, SqlNode left, JoinType type, SqlNode right, JoinConditionType conditionType, SqlNode condition)
    {
        return new SqlJoin(upToHere(start), left, SqlLiteral.createBoolean(false, start), type.symbol(start), right,
            conditionType.symbol(start), condition);
    }

    private boolean nextJoins()
    {
        return nextOf("join inner left right full cross natural");
    }

    private boolean isTableAlias()
    {
        int kind = getToken(1).kind;
        return kind == AS || kind == IDENTIFIER || kind == QUOTED_IDENTIFIER;
    }

    /** Whether a name with a parenthesis follows, or one of the functions that are called without. */
    private boolean startsFunction()
    {
        int i = 1;
        while (getToken(i).kind != LPAREN && isWord(i) && getToken(i + 1).kind == DOT) {
            i += 2;
        }
        return isWord(i) && getToken(i).kind != ONLY && getToken(i + 1).kind == LPAREN
            || i == 1 && nextOf("current_date current_time current_timestamp localtime localtimestamp current_role current_user"
                + " user session_user system_user current_catalog current_schema");
    }

    /**
     * How strongly what follows binds to the expression before it; 0 where nothing is to be bound. OR 1, AND 2, NOT 3, IS 4,
     * comparisons 5, BETWEEN IN LIKE OVERLAPS 6, other operators 7, sums 8, products 9, powers 10, AT TIME ZONE 11, COLLATE 12,
     * signs 13, elements, fields and casts 14.
     */
    private int strength()
    {
        Token token = getToken(1);
        switch (token.kind) {
        case OR:
            return 1;
        case AND:
            return 2;
        case IS:
        case ISNULL:
        case NOTNULL:
            return 4;
        case EQ:
            return 5;
        case LIKE:
        case ILIKE:
        case IN:
        case OVERLAPS:
            return 6;
        case SIMILAR:
            return at(2, "to") ? 6 : 0;
        case NOT:
            return at(2, "like") || at(2, "ilike") || at(2, "in") || at(2, "similar") || at(2, "between") ? 6 : 0;
        case IDENTIFIER:
            return next("between") ? 6
                : nextCalls("operator") ? 7
                : next("at") && (at(2, "time") && at(3, "zone") || at(2, "local")) ? 11
                : 0;
        case STAR:
            return 9;
        case OPERATOR_SYMBOL:
            return operatorStrength(token.image);
        case COLLATE:
            return 12;
        case LBRACKET:
        case DOT:
        case INFIX_CAST:
            return 14;
        default:
            return 0;
        }
    }

    private int operatorStrength(String symbol)
    {
        switch (symbol) {
        case "<":
        case ">":
        case "<=":
        case ">=":
        case "<>":
        case "!=":
            return 5;
        case "+":
        case "-":
            return 8;
        case "/":
        case "%":
            return 9;
        case "^":
            return 10;
        default:
            return 7;
        }
    }

    /** Whether an operator stands within OPERATOR(...), which could be a function's name as well. */
    private boolean isOperatorCall()
    {
        int kind = getToken(afterParentheses(2) - 2).kind;
        return kind == OPERATOR_SYMBOL || kind == EQ || kind == STAR;
    }

    private boolean nextQuantified()
    {
        return nextCalls("any some all");
    }

    /** Calls whose arguments are not just a list of expressions, and what looks like a call and is none. */
    private boolean isSpecialFunction()
    {
        return nextCalls("row exists extract overlay position substring trim coalesce greatest least nullif normalize treat"
                + " xmlconcat xmlelement xmlexists xmlforest xmlparse xmlpi xmlroot xmlserialize grouping merge_action"
                + " json json_object json_array json_objectagg json_arrayagg json_scalar json_serialize json_query json_exists"
                + " json_value")
            || next("collation") && at(2, "for");
    }

    /** Whether a type and a string follow, which is a constant of that type. */
    private boolean isTypedLiteral()
    {
        int kind = getToken(1).kind;
        if (kind != IDENTIFIER && kind != QUOTED_IDENTIFIER) {
            return false;
        }
        int i = 2;
        if (next("double") && at(2, "precision") || nextOf("character char bit") && at(2, "varying")) {
            i = 3;
        } else if (next("national")) {
            i = at(3, "varying") ? 4 : 3;
        }
        while (getToken(i).kind == DOT && isWord(i + 1)) {
            i += 2;
        }
        if (getToken(i).kind == LPAREN) {
            i = afterParentheses(i);
        }
        if (nextOf("time timestamp") && (at(i, "with") || at(i, "without")) && at(i + 1, "time")) {
            i += 3;
        }
        return getToken(i).kind == QUOTED_STRING;
    }

    private SqlIdentifier systemType(String written, SqlParserPos start)
    {
        String name;
        switch (written) {
        case "int":
        case "integer":
            name = "int4";
            break;
        case "smallint":
            name = "int2";
            break;
        case "bigint":
            name = "int8";
            break;
        case "real":
            name = "float4";
            break;
        case "float":
            name = "float8";
            break;
        case "decimal":
        case "dec":
            name = "numeric";
            break;
        case "boolean":
            name = "bool";
            break;
        default:
            name = written;
        }
        return new SqlIdentifier(ImmutableList.of("pg_catalog", name), upToHere(start));
    }

    private boolean startsJsonClause()
    {
        return nextOf("format returning passing default null absent error empty true false unknown with without keep omit order")
            && !(next("with") && at(2, "ordinality"));
    }
