package packagename

import (
	"fmt"
	"sort"
)

// Definition is what one publisher says about one code or sub-status code.
type Definition struct {
	Code SubStatusCode
	// Server is the id of the server that defines it; empty is the standard.
	Server string
	// Name is such as NotFound.
	Name string
	// Phrase goes on the wire; empty where no source says what the publisher sends.
	Phrase string
	// Title is what the publisher's documentation calls it, where that is not the phrase.
	Title string
	// FormerPhrases are those that earlier specifications gave it.
	FormerPhrases []string
	// Aliases are other phrases that mean the same.
	Aliases []string
	// Summary says what it means, in one sentence.
	Summary string
	// Article is what a support article for people who diagnose a server says of it; nil where it says nothing.
	Article *Article
	// Causes say why it happens.
	Causes []string
	// Remedies say what to do about it.
	Remedies []string
	Notes    []string
	Doubts   []string
	// State is where it stands with its publisher.
	State State
	// Expires is the day on which a temporary registration ends.
	Expires string
	// Requirements are what the sources ask of clients, servers and caches beyond the facts and header fields.
	Requirements []Requirement
	// SeeAlso are related codes, such as 308 or 401.3.
	SeeAlso []string
	Since   string
	Until   string
	// Authority says how good the source is; empty for the standard.
	Authority Authority
	// References are the sources, the defining one first.
	References []Reference
}

// Article is what a support article says of a code, also where the standard says otherwise.
type Article struct {
	Meaning string
	// Hints are practical.
	Hints []string
	// Further are titles of the articles that it points to.
	Further []string
}

// Requirement is what a source asks of a party, such as an origin server.
type Requirement struct {
	Who   string
	Level Level
	// What is what it asks for, as it reads behind "must".
	What string
	// When is the condition; without it, always.
	When string
	// Source is where it is said, if anywhere.
	Source Reference
}

// State is where a definition stands with its publisher. The zero value is registered.
type State string

// Where a definition stands.
const (
	StateRegistered State = ""
	StateTemporary  State = "temporary"
	StateDeprecated State = "deprecated"
	StateObsoleted  State = "obsoleted"
	StateUnused     State = "unused"
	StateUnofficial State = "unofficial"
)

// String is the word for the state, such as registered.
func (s State) String() string {
	if s == StateRegistered {
		return "registered"
	}
	return string(s)
}

// Authority says how good a source is.
type Authority string

// How good a source is.
const (
	AuthorityVendorDoc  Authority = "vendor-doc"
	AuthoritySourceCode Authority = "source-code"
	AuthoritySecondary  Authority = "secondary"
)

// Precision says how closely an explanation fits.
type Precision string

// How closely an explanation fits: as asked for; by another publisher; of the code without its sub-status; of the x00 of
// its class; or of 500, as the code has no class.
const (
	PrecisionExact      Precision = "exact"
	PrecisionPublisher  Precision = "publisher"
	PrecisionCode       Precision = "code"
	PrecisionClass      Precision = "class"
	PrecisionOutOfRange Precision = "out-of-range"
)

// Explanation is the best that there is about a code.
type Explanation struct {
	// Code is what was asked for; 0 if it was no code.
	Code SubStatusCode
	// Server is what was asked for.
	Server     string
	Definition *Definition
	Precision  Precision
	// Fallback says how far the look-up had to fall back, in a sentence; empty where the definition is what was asked for.
	Fallback string
}

// Definitions are all definitions, sorted by code and sub-status.
func Definitions() []Definition { return definitions[:] }

// Meanings are everything that is said about one code or sub-status code.
func Meanings(code Code) []Definition {
	asked := code.subStatusCode()
	first := sort.Search(len(definitions), func(at int) bool { return definitions[at].Code >= asked })
	last := first
	for last < len(definitions) && definitions[last].Code == asked {
		last++
	}
	return definitions[first:last:last]
}

// Lookup is what one publisher says about one code or sub-status code; the empty server is the standard.
func Lookup(server string, code Code) (*Definition, bool) {
	found := by(server, Meanings(code))
	return found, found != nil
}

// Explain is the best that there is about a code: the definition of the server that was asked for, or else that of
// another publisher, of the code without its sub-status, of the x00 of its class, or of 500 (RFC 9110, section 15). It
// says something true about every code. The empty server is the standard.
func Explain(server string, code Code) Explanation {
	asked := code.subStatusCode()
	name := asked.String()
	if !asked.IsValid() {
		asked = 0
	}
	definition, precision := best(server, asked)
	return Explanation{asked, server, definition, precision, fallback(server, name, definition, precision)}
}

func best(server string, code SubStatusCode) (*Definition, Precision) {
	if found := by(server, Meanings(code)); found != nil {
		return found, PrecisionExact
	}
	if found := likeliest(Meanings(code)); found != nil {
		return found, PrecisionPublisher
	}
	plain := Meanings(code.Code())
	if found := by(server, plain); found != nil {
		return found, PrecisionCode
	}
	if found := likeliest(plain); found != nil {
		return found, PrecisionCode
	}
	counted := Meanings(code.Code().CountsAs())
	found := by("", counted)
	if found == nil {
		found = &counted[0]
	}
	if code != 0 && code.Code() < 600 {
		return found, PrecisionClass
	}
	return found, PrecisionOutOfRange
}

func by(server string, found []Definition) *Definition {
	for at := range found {
		if found[at].Server == server {
			return &found[at]
		}
	}
	return nil
}

// How likely a definition is meant where no publisher is asked: the lowest comes first.
func likelihood(definition *Definition) int {
	if definition.Server == "" {
		if isTeam {
			return 1000
		}
		return -1
	}
	rank := rankOf(definition.Server)
	if len(definition.Causes)+len(definition.Remedies) == 0 {
		// It says little.
		rank += 256
	}
	return rank
}

func likeliest(found []Definition) *Definition {
	var best *Definition
	for at := range found {
		if best == nil || likelihood(&found[at]) < likelihood(best) {
			best = &found[at]
		}
	}
	return best
}

func fallback(server, code string, definition *Definition, precision Precision) string {
	publisher := "the standard's"
	if definition.Server != "" {
		publisher = nameOf(definition.Server) + "'s"
	}
	switch precision {
	case PrecisionPublisher:
		if server == "" {
			return fmt.Sprintf("%s is not in the standard; this definition is %s.", code, publisher)
		}
		return fmt.Sprintf("%s has no definition of %s here; this one is %s.", nameOf(server), code, publisher)
	case PrecisionCode:
		return fmt.Sprintf("No publisher defines %s; this is what %s means.", code, definition.Code)
	case PrecisionClass:
		return fmt.Sprintf("%s is not assigned: it counts as %s, the first of its class.", code, definition.Code)
	case PrecisionOutOfRange:
		return fmt.Sprintf("%s has no class: it counts as %s.", code, definition.Code)
	}
	return ""
}

func nameOf(id string) string {
	if server, found := FindServer(id); found {
		return server.Name
	}
	return id
}
