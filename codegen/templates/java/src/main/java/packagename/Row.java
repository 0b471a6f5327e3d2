package packagename;

import java.util.List;
import java.util.Optional;

/** A row of the data, field by field: what is not set is empty. */
final class Row {
    private final String name;
    private final String summary;
    private Optional<String> server = Optional.empty();
    private Optional<String> phrase = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> expires = Optional.empty();
    private Optional<String> since = Optional.empty();
    private Optional<String> until = Optional.empty();
    private Optional<Authority> authority = Optional.empty();
    private Optional<ReasonPart> part = Optional.empty();
    private State state = State.REGISTERED;
    private Optional<Article> article = Optional.empty();
    private Optional<SubStatusCode> status = Optional.empty();
    private Optional<ProblemDefinition.Deprecation> deprecated = Optional.empty();
    private List<String> formerPhrases = List.of();
    private List<String> former = List.of();
    private List<Requirement> requirements = List.of();
    private List<MemberDefinition> members = List.of();
    private List<Retry> retry = List.of();
    private List<String> causes = List.of();
    private List<String> remedies = List.of();
    private List<String> notes = List.of();
    private List<String> doubts = List.of();
    private List<String> seeAlso = List.of();
    private List<String> aliases = List.of();
    private List<String> codes = List.of();
    private List<Reference> references = List.of();

    Row(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    Row server(String id) {
        server = Optional.of(id);
        return this;
    }

    Row phrase(String text) {
        phrase = Optional.of(text);
        return this;
    }

    Row title(String text) {
        title = Optional.of(text);
        return this;
    }

    Row expires(String day) {
        expires = Optional.of(day);
        return this;
    }

    Row since(String version) {
        since = Optional.of(version);
        return this;
    }

    Row until(String version) {
        until = Optional.of(version);
        return this;
    }

    Row authority(Authority word) {
        authority = Optional.of(word);
        return this;
    }

    Row part(ReasonPart word) {
        part = Optional.of(word);
        return this;
    }

    Row state(State word) {
        state = word;
        return this;
    }

    Row article(Article what) {
        article = Optional.of(what);
        return this;
    }

    Row status(int code, int sub) {
        status = Optional.of(new SubStatusCode(code, sub));
        return this;
    }

    Row deprecated(String version, String use) {
        deprecated = Optional.of(new ProblemDefinition.Deprecation(version, use));
        return this;
    }

    Row formerPhrases(String... texts) {
        formerPhrases = List.of(texts);
        return this;
    }

    Row former(String... uris) {
        former = List.of(uris);
        return this;
    }

    Row requirements(Requirement... all) {
        requirements = List.of(all);
        return this;
    }

    Row members(MemberDefinition... all) {
        members = List.of(all);
        return this;
    }

    Row retry(Retry... all) {
        retry = List.of(all);
        return this;
    }

    Row causes(String... texts) {
        causes = List.of(texts);
        return this;
    }

    Row remedies(String... texts) {
        remedies = List.of(texts);
        return this;
    }

    Row notes(String... texts) {
        notes = List.of(texts);
        return this;
    }

    Row doubts(String... texts) {
        doubts = List.of(texts);
        return this;
    }

    Row seeAlso(String... texts) {
        seeAlso = List.of(texts);
        return this;
    }

    Row aliases(String... texts) {
        aliases = List.of(texts);
        return this;
    }

    Row codes(String... texts) {
        codes = List.of(texts);
        return this;
    }

    Row references(Reference... all) {
        references = List.of(all);
        return this;
    }

    static Reference reference(String title) {
        return new Reference(title, Optional.empty());
    }

    static Reference reference(String title, String url) {
        return new Reference(title, Optional.of(url));
    }

    Definition definition(int code, int sub) {
        return new Definition(
                new SubStatusCode(code, sub), server, name, phrase, title, formerPhrases, aliases, summary, article, causes,
                remedies, notes, doubts, state, expires, requirements, seeAlso, since, until, authority, references);
    }

    Reason reason(String field, String token) {
        return new Reason(
                server.orElse(""), field, token, part, name, aliases, codes, summary, causes, remedies, notes, doubts, since,
                until, authority, references);
    }

    ProblemDefinition problem(String uri) {
        return new ProblemDefinition(
                server, name, uri, former, status, title.orElse(""), summary, members, causes, remedies, retry, doubts,
                deprecated, references);
    }
}
