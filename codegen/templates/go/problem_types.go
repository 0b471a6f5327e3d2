package packagename

import "strings"

// ProblemDefinition is what is known of a problem type (RFC 9457).
type ProblemDefinition struct {
	// Server is the id of the server that it belongs to; empty: it is registered with IANA.
	Server string
	// Name is such as DateNotAcceptable.
	Name string
	// URI is its type URI.
	URI string
	// Former are type URIs that it had before.
	Former []string
	// Status is what it comes with, such as 409 or 409.2; 0 where it comes with any.
	Status SubStatusCode
	Title  string
	// Summary says what it means, in one sentence.
	Summary string
	// Members are the values that it carries beside those of RFC 9457.
	Members []MemberDefinition
	// Causes say why it happens.
	Causes []string
	// Remedies say what to do about it.
	Remedies []string
	// Retry says whether and when the client may send the request again.
	Retry  []Retry
	Doubts []string
	// DeprecatedSince is empty where it is still sent.
	DeprecatedSince string
	// Replacement is the name of what is sent instead.
	Replacement string
	References  []Reference
}

// MemberDefinition is what is known of a member of a problem.
type MemberDefinition struct {
	Name string
	// Kind is the kind of its values, such as integer or date-time.
	Kind string
	// Words are those that are allowed, of one that is one of some.
	Words    []string
	List     bool
	Optional bool
	About    string
}

// ProblemTypes are all problem types: those of the package's own servers, and those that are registered with IANA.
func ProblemTypes() []ProblemDefinition { return problemTypes[:] }

// FindProblemType is the problem type of a type URI, which has to be the same letter by letter and may be a former one;
// or else of a name, or of the last part of a URI, in upper or lower case.
func FindProblemType(what string) (*ProblemDefinition, bool) {
	text := lower(what)
	ways := []func(it *ProblemDefinition) bool{
		func(it *ProblemDefinition) bool { return it.URI == what },
		func(it *ProblemDefinition) bool {
			return anyOf(it.Former, func(uri string) bool { return uri == what })
		},
		func(it *ProblemDefinition) bool { return lower(it.Name) == text },
		func(it *ProblemDefinition) bool { return lower(slug(it.URI)) == text },
		func(it *ProblemDefinition) bool {
			return anyOf(it.Former, func(uri string) bool { return lower(slug(uri)) == text })
		},
	}
	for _, is := range ways {
		for at := range problemTypes {
			if is(&problemTypes[at]) {
				return &problemTypes[at], true
			}
		}
	}
	return nil, false
}

// The last part of a URI.
func slug(uri string) string { return uri[strings.LastIndexAny(uri, "/#=:")+1:] }

func anyOf(texts []string, is func(text string) bool) bool {
	for _, text := range texts {
		if is(text) {
			return true
		}
	}
	return false
}
