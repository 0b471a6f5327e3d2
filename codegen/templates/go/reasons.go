package packagename

import (
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Reason is a token that a server writes beside a status and that says why.
type Reason struct {
	// Server is the id of the server that writes it.
	Server string
	// Field is where it stands, such as %RESPONSE_FLAGS%.
	Field string
	// Token is as it is logged; {...} in it is a variable part.
	Token string
	// Part is which part of the field it is; empty is the whole.
	Part ReasonPart
	// Name is unique among the reasons of its server.
	Name string
	// Aliases are other tokens for the same.
	Aliases []string
	// Codes are the statuses that it comes with, such as 503 or 403.16.
	Codes []string
	// Summary says what it means, in one sentence.
	Summary string
	// Causes say why it happens.
	Causes []string
	// Remedies say what to do about it.
	Remedies   []string
	Notes      []string
	Doubts     []string
	Since      string
	Until      string
	Authority  Authority
	References []Reference
}

// ReasonPart says which part of a field a token is.
type ReasonPart string

// The parts of a field.
const (
	PartFirstCharacter     ReasonPart = "first-character"
	PartSecondCharacter    ReasonPart = "second-character"
	PartFirstTwoCharacters ReasonPart = "first-two-characters"
	PartSuffix             ReasonPart = "suffix"
)

// The most reasons that are found for one text.
const mostReasons = 32

// Reasons are all reasons, sorted by server, field and token.
func Reasons() []Reason { return reasons[:] }

// FindReasons are the reasons that a logged token stands for: those of one server, or of all if the server is empty. A
// variable part matches anything, and what stands there is looked up too. Of several tokens in one text, joined by
// commas, each is found. What is not known gives nothing.
func FindReasons(server, token string) []*Reason {
	search := search{server: server, index: indexOnce()}
	search.whole(token)
	if len(search.found) == 0 && strings.Contains(token, ",") {
		for _, part := range strings.Split(token, ",") {
			search.whole(trim(part))
		}
	}
	return search.found
}

// Where reasons are found: those of the most widely used servers first.
type reasonIndex struct {
	exact map[string][]*Reason
	// With what stands before the first variable part, the longest first.
	variable []prefixed
	parts    []*Reason
}

type prefixed struct {
	prefix string
	reason *Reason
}

var indexOnce = sync.OnceValue(makeIndex)

func makeIndex() *reasonIndex {
	ranked := make([]*Reason, len(reasons))
	ranks := make(map[string]int)
	for at := range reasons {
		ranked[at] = &reasons[at]
		ranks[reasons[at].Server] = rankOf(reasons[at].Server)
	}
	sort.SliceStable(ranked, func(one, other int) bool { return ranks[ranked[one].Server] < ranks[ranked[other].Server] })
	index := reasonIndex{exact: make(map[string][]*Reason)}
	for _, reason := range ranked {
		for _, token := range reason.wholeTokens() {
			if brace := strings.IndexByte(token, '{'); brace >= 0 {
				index.variable = append(index.variable, prefixed{token[:brace], reason})
			} else {
				index.exact[token] = append(index.exact[token], reason)
			}
		}
		if reason.Part != "" {
			index.parts = append(index.parts, reason)
		}
	}
	sort.SliceStable(index.variable, func(one, other int) bool {
		return len(index.variable[one].prefix) > len(index.variable[other].prefix)
	})
	return &index
}

// The tokens that stand for the whole of a text. Two characters may be all of a state.
func (r *Reason) wholeTokens() []string {
	if r.Part == "" || r.Part == PartFirstTwoCharacters {
		return append([]string{r.Token}, r.Aliases...)
	}
	return r.Aliases
}

// A search among the reasons of one server, or of all.
type search struct {
	server string
	index  *reasonIndex
	found  []*Reason
}

// Finds what a text stands for as one token: the ways are tried in turn, until one finds something.
func (s *search) whole(text string) {
	_ = s.exact("", text) || s.number(text) || s.variable(text) || s.ofParts(text)
}

// Adds a reason if it is not there yet; false if it is another server's.
func (s *search) add(reason *Reason) bool {
	if s.server != "" && s.server != reason.Server {
		return false
	}
	if len(s.found) < mostReasons && !slices.Contains(s.found, reason) {
		s.found = append(s.found, reason)
	}
	return true
}

func (s *search) exact(only, text string) bool {
	any := false
	for _, reason := range s.index.exact[text] {
		if only == "" || only == reason.Server {
			any = s.add(reason) || any
		}
	}
	return any
}

// Finds a number of Windows in another form than a log of IIS has it.
func (s *search) number(text string) bool {
	number, isOther := decimal(text)
	if isOther && s.exact("iis", strconv.FormatUint(uint64(number), 10)) {
		return true
	}
	if !isOther {
		var isNumber bool
		if number, isNumber = unsigned(text); !isNumber {
			return false
		}
	}
	status, isStatus := win32(number)
	return isStatus && s.exact("iis", strconv.FormatUint(uint64(status), 10))
}

// Finds tokens with variable parts, and what stands for these.
func (s *search) variable(text string) bool {
	any := false
	for _, prefixed := range s.index.variable {
		if strings.HasPrefix(text, prefixed.prefix) {
			any = s.ifVariable(prefixed.reason, text) || any
		}
	}
	return any
}

func (s *search) ifVariable(reason *Reason, text string) bool {
	tokens := reason.wholeTokens()
	at := slices.IndexFunc(tokens, func(token string) bool {
		return strings.Contains(token, "{") && matches(token, text)
	})
	if at < 0 || !s.add(reason) {
		return false
	}
	if inner, found := variable(tokens[at], text); found {
		s.exact(reason.Server, inner)
		for _, part := range strings.FieldsFunc(inner, func(letter rune) bool { return letter == ',' || letter == '|' }) {
			s.exact(reason.Server, trim(part))
		}
	}
	return true
}

// Finds what a state says with its characters, or endings behind another token.
func (s *search) ofParts(text string) bool {
	state := s.state(text)
	return s.endings(text) || state
}

func (s *search) state(text string) bool {
	if !isState(text) {
		return false
	}
	any := false
	for _, reason := range s.of(PartFirstTwoCharacters, text[:2]) {
		any = s.add(reason) || any
	}
	if any {
		return true
	}
	// Each character has to be known, or it is no state.
	for _, first := range s.of(PartFirstCharacter, text[:1]) {
		for _, second := range s.of(PartSecondCharacter, text[1:2]) {
			if second.Server == first.Server {
				one, other := s.add(first), s.add(second)
				any = one && other || any
			}
		}
	}
	return any
}

func (s *search) of(part ReasonPart, token string) []*Reason {
	var found []*Reason
	for _, reason := range s.index.parts {
		if reason.Part == part && reason.Token == token {
			found = append(found, reason)
		}
	}
	return found
}

// Takes each ending away, until a token is left.
func (s *search) endings(text string) bool {
	any := false
	for _, last := range s.index.parts {
		if !last.isEndingOf(text) {
			continue
		}
		var taken []*Reason
		for before := text; ; {
			at := slices.IndexFunc(s.index.parts, func(reason *Reason) bool {
				return reason.Server == last.Server && reason.isEndingOf(before)
			})
			if at < 0 {
				break
			}
			next := s.index.parts[at]
			before = strings.TrimSuffix(before, next.Token)
			taken = append(taken, next)
			if s.exact(last.Server, before) {
				for _, reason := range taken {
					any = s.add(reason) || any
				}
				break
			}
		}
	}
	return any
}

func (r *Reason) isEndingOf(text string) bool {
	return r.Part == PartSuffix && len(text) > len(r.Token) && strings.HasSuffix(text, r.Token)
}

func trim(text string) string { return strings.Trim(text, "\t\n\f\r ") }
