import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import statuscore.Definition;
import statuscore.Explanation;
import statuscore.Json;
import statuscore.ProblemDefinition;
import statuscore.Reason;
import statuscore.Reference;
import statuscore.Retry;
import statuscore.StatusCodes;
import statuscore.SubStatusCode;

/** Answers every call of vectors.json with the packages. */
final class Vectors {
    private Vectors() {}

    public static void main(String[] arguments) throws Exception {
        int count = 0;
        int wrong = 0;
        Json.Obj vectors = (Json.Obj) Json.parse(Files.readString(Path.of(arguments[0])));
        for (var calls : vectors.members().entrySet()) {
            for (Json each : list(calls.getValue())) {
                List<Json> call = list(each);
                Object found = plain(answer(calls.getKey(), call));
                Object expected = plain(call.get(call.size() - 1));
                count += 1;
                if (!found.equals(expected)) {
                    wrong += 1;
                    System.out.println(calls.getKey() + " " + each.write() + ": found " + found);
                }
            }
        }
        System.out.println(count + " calls, " + wrong + " wrong");
        System.exit(wrong > 0 ? 1 : 0);
    }

    private static Object answer(String what, List<Json> call) {
        return switch (what) {
            case "parse" -> SubStatusCode.parse(text(call.get(0))).map(found -> List.of(found.code(), found.sub()));
            case "canonical_reason" -> StatusCodes.canonicalReason(number(call.get(0)));
            case "from_phrase" -> StatusCodes.fromPhrase(text(call.get(0)));
            case "class_of" -> StatusCodes.classOf(number(call.get(0)))
                    .map(found -> List.of(found.digit(), found.title(), found.summary()));
            case "facts" -> facts(number(call.get(0)));
            case "explain" -> {
                Explanation found = Explanation.of(server(call.get(0)), code(call.get(1)));
                yield List.of(key(found.definition()), found.precision().word(), found.fallback());
            }
            case "lookup" -> Definition.lookup(server(call.get(0)), code(call.get(1))).map(Vectors::whole);
            case "meanings" -> each(Definition.meanings(code(call.get(0))), Vectors::key);
            case "search" -> each(
                    Definition.search(text(call.get(0))), hit -> List.of(key(hit.definition()), hit.words()));
            case "reason" -> reason(text(call.get(0)), text(call.get(1)));
            case "problem_types" -> each(ProblemDefinition.all(), Vectors::whole);
            case "find_problem_type" -> ProblemDefinition.find(text(call.get(0))).map(ProblemDefinition::name);
            case "find_reasons" -> each(
                    Reason.find(server(call.get(0)), text(call.get(1))),
                    reason -> List.of(reason.server(), reason.name()));
            case "read" -> read(text(call.get(0)));
            case "write" -> write(text(call.get(0)), call.get(1));
            default -> throw new IllegalStateException(what);
        };
    }

    /** A value of which two are equal if JSON has the same for them. */
    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.<Object>map(Vectors::plain).orElse("null");
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) (double) optional.getAsInt() : "null";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Vectors::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> plain = new LinkedHashMap<>();
            map.forEach((name, each) -> plain.put(name, plain(each)));
            return plain;
        }
        if (value instanceof Json.Arr array) {
            return plain(array.values());
        }
        if (value instanceof Json.Obj object) {
            return plain(object.members());
        }
        if (value instanceof Json.Str text) {
            return "text " + text.value();
        }
        if (value instanceof Json.Num number) {
            return Double.valueOf(number.text());
        }
        if (value instanceof Json.Bool bool) {
            return bool.value();
        }
        if (value instanceof Json.Null) {
            return "null";
        }
        return value instanceof Number number ? number.doubleValue() : value instanceof String text ? "text " + text : value;
    }

    private static <T> List<Object> each(List<T> values, Function<T, Object> of) {
        return new ArrayList<>(values.stream().map(of).toList());
    }

    private static Object facts(int code) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("counts_as", StatusCodes.countsAs(code));
        facts.put("is_heuristically_cacheable", StatusCodes.isHeuristicallyCacheable(code));
        facts.put("content", StatusCodes.content(code).word());
        facts.put("redirect", StatusCodes.redirect(code)
                .map(it -> List.of(it.kind().word(), it.method().map(method -> method.word()), it.followed())));
        facts.put("emitters", each(StatusCodes.emitters(code), emitter -> emitter.word()));
        facts.put("headers", each(StatusCodes.headers(code), it -> List.of(
                it.name(), it.level().word(), it.value(), it.when(), it.example(), it.source().map(Vectors::reference))));
        facts.put("retry", each(StatusCodes.retry(code), Vectors::retry));
        return facts;
    }

    private static Object reference(Reference reference) {
        return List.of(reference.title(), reference.url());
    }

    private static Object key(Definition definition) {
        return List.of(definition.server(), definition.code().toString(), definition.name());
    }

    private static Object whole(Definition found) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("name", found.name());
        whole.put("phrase", found.phrase());
        whole.put("title", found.title());
        whole.put("former_phrases", found.formerPhrases());
        whole.put("aliases", found.aliases());
        whole.put("summary", found.summary());
        whole.put("article", found.article().map(it -> List.of(it.meaning(), it.hints(), it.further())));
        whole.put("causes", found.causes());
        whole.put("remedies", found.remedies());
        whole.put("notes", found.notes());
        whole.put("doubts", found.doubts());
        whole.put("state", found.state().word());
        whole.put("requirements", each(found.requirements(), it -> List.of(
                it.who(), it.level().word(), it.what(), it.when(), it.source().map(Vectors::reference))));
        whole.put("see_also", found.seeAlso());
        whole.put("since", found.since());
        whole.put("until", found.until());
        whole.put("authority", found.authority().map(it -> it.word()));
        whole.put("references", each(found.references(), Vectors::reference));
        return whole;
    }

    private static Object reason(String server, String name) {
        Reason found = Reason.all().stream()
                .filter(it -> it.server().equals(server) && it.name().equals(name))
                .findFirst()
                .orElseThrow();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("field", found.field());
        whole.put("token", found.token());
        whole.put("part", found.part().map(it -> it.word()));
        whole.put("aliases", found.aliases());
        whole.put("codes", found.codes());
        whole.put("summary", found.summary());
        whole.put("causes", found.causes());
        whole.put("remedies", found.remedies());
        whole.put("notes", found.notes());
        whole.put("doubts", found.doubts());
        whole.put("since", found.since());
        whole.put("until", found.until());
        whole.put("authority", found.authority().map(it -> it.word()));
        whole.put("references", each(found.references(), Vectors::reference));
        return whole;
    }

    private static Object retry(Retry it) {
        return List.of(it.kind().word(), it.level().word(), it.when(), it.source().map(Vectors::reference));
    }

    private static Object whole(ProblemDefinition found) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("server", found.server());
        whole.put("name", found.name());
        whole.put("uri", found.uri());
        whole.put("former", found.former());
        whole.put("status", found.status().map(it -> it.toString()));
        whole.put("title", found.title());
        whole.put("summary", found.summary());
        whole.put("members", each(found.members(), it -> List.of(
                it.name(), it.kind(), it.words(), it.list(), it.optional(), it.about())));
        whole.put("causes", found.causes());
        whole.put("remedies", found.remedies());
        whole.put("retry", each(found.retry(), Vectors::retry));
        whole.put("doubts", found.doubts());
        whole.put("deprecated", found.deprecated().map(it -> List.of(it.since(), it.use())));
        whole.put("references", each(found.references(), Vectors::reference));
        return whole;
    }

    private static Object read(String body) {
        shop.ShopProblem problem;
        try {
            problem = shop.ShopProblem.parse(body);
        } catch (shop.InvalidProblemException error) {
            return Optional.empty();
        }
        Map<String, Object> read = new LinkedHashMap<>();
        read.put("kind", problem.kind());
        read.put("title", problem.title());
        read.put("detail", problem.detail());
        read.put("instance", problem.instance());
        read.put("members", shared(problem.members()));
        read.put("extensions", shared(problem.extensions()));
        return read;
    }

    /** Members of one package as values of the other. */
    private static Map<String, Json> shared(Map<String, shop.Json> members) {
        Map<String, Json> shared = new LinkedHashMap<>();
        members.forEach((name, value) -> shared.put(name, Json.parse(value.write())));
        return shared;
    }

    private static Object write(String kind, Json members) {
        String uri = switch (kind) {
            case "CardDeclined" -> shop.CardDeclined.TYPE.uri();
            case "Closed" -> shop.Closed.TYPE.uri();
            default -> shop.SoldOut.TYPE.uri();
        };
        Map<String, Json> whole = new LinkedHashMap<>(((Json.Obj) members).members());
        whole.put("type", new Json.Str(uri));
        shop.ShopProblem read = shop.ShopProblem.parse(new Json.Obj(whole).write());
        shop.Problem created;
        if (read instanceof shop.CardDeclined it) {
            created = shop.CardDeclined.create(it.card(), it.amount(), it.transaction(), it.earlier(), it.order());
        } else if (read instanceof shop.Closed it) {
            created = shop.Closed.create(it.until());
        } else if (read instanceof shop.SoldOut it) {
            created = shop.SoldOut.create(it.sku(), it.left(), it.reason(), it.retryAfter());
        } else {
            return read.kind();
        }
        return Json.parse(created.toJson());
    }

    private static List<Json> list(Json value) {
        return ((Json.Arr) value).values();
    }

    private static String text(Json value) {
        return ((Json.Str) value).value();
    }

    private static int number(Json value) {
        return Integer.parseInt(((Json.Num) value).text());
    }

    private static Optional<String> server(Json value) {
        return value instanceof Json.Str text ? Optional.of(text.value()) : Optional.empty();
    }

    private static SubStatusCode code(Json value) {
        return SubStatusCode.parse(text(value)).orElseThrow();
    }
}
