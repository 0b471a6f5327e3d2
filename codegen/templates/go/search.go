package packagename

import (
	"sort"
	"strings"
)

// Hit is one of the definitions that a search found.
type Hit struct {
	Definition *Definition
	// Words are how many of the words that were looked for it has.
	Words int
}

// The most that a search finds.
const mostHits = 32

// Words that are in nearly every text.
const commonWords = " a an and for in is it of on or the to was with "

// Search gives the definitions that fit some words, the best first: at most 32.
//
// It looks for each word in the code, phrases, title, name, summary, the server, causes and remedies. Upper and lower
// case are the same, and so are forms such as throttle and throttled; the start of a word finds it too. A definition that
// has more of the words comes before one that has fewer, a word in the phrase or name counts more than one in a cause,
// and at equal weight the standard comes first.
func Search(words string) []Hit {
	wanted, whole := wantedWords(words), lower(strings.Trim(words, "\t\n\f\r "))
	type ranked struct {
		Hit
		sum int
	}
	var found []ranked
	for at := range definitions {
		it := ranked{Hit: Hit{Definition: &definitions[at]}}
		for _, word := range wanted {
			if weight := it.Definition.weight(word); weight > 0 {
				it.Words++
				it.sum += weight
			}
		}
		// What is called by the words themselves is what was meant.
		phrase, title := lower(it.Definition.Phrase), lower(it.Definition.Title)
		if whole != "" && (phrase == whole || title == whole) {
			it.sum += 1000
		}
		if it.Words > 0 {
			found = append(found, it)
		}
	}
	sort.SliceStable(found, func(at, other int) bool {
		one, two := found[at], found[other]
		switch {
		case one.Words != two.Words:
			return one.Words > two.Words
		case one.sum != two.sum:
			return one.sum > two.sum
		}
		return one.Definition.Server == "" && two.Definition.Server != ""
	})
	hits := make([]Hit, 0, mostHits)
	for _, it := range found {
		if len(hits) < mostHits {
			hits = append(hits, it.Hit)
		}
	}
	return hits
}

// How much a word counts for a definition: its best place decides.
func (d *Definition) weight(wanted string) int {
	best := 100 * fitOfCode(d.Code, wanted)
	weigh := func(points int, texts ...string) {
		for _, text := range texts {
			for _, word := range wordsOf(text) {
				best = max(best, points*fit(word, wanted))
			}
		}
	}
	weigh(40, parts(d.Name), d.Phrase, d.Title)
	weigh(30, d.FormerPhrases...)
	weigh(30, d.Aliases...)
	weigh(20, d.Summary)
	if server, found := FindServer(d.Server); found {
		weigh(15, server.ID, server.Name)
	}
	weigh(10, d.Causes...)
	weigh(5, d.Remedies...)
	return best
}

// Who looks for 401 finds 401.3 too, and the other way round.
func fitOfCode(code SubStatusCode, wanted string) int {
	asked, err := Parse(wanted)
	switch {
	case err != nil || asked.Code() != code.Code():
		return 0
	case asked == code:
		return 3
	case asked.Sub() == 0:
		return 2
	case code.Sub() == 0:
		return 1
	}
	return 0
}

// 3: the word itself; 2: another form of it; 1: it starts so; 0: something else.
func fit(word, wanted string) int {
	switch {
	case word == wanted:
		return 3
	case stem(word) == stem(wanted):
		return 2
	case len(wanted) >= 3 && strings.HasPrefix(word, wanted):
		return 1
	}
	return 0
}

// What is left of an English word without its most common endings, unless that is too little to tell.
func stem(word string) string {
	for _, ending := range [...]string{"ing", "ed", "es", "e", "s"} {
		if start, found := strings.CutSuffix(word, ending); found && len(start) >= 4 {
			return start
		}
	}
	return word
}

// The words of a text in lower case: letters and digits; what is not ASCII counts as a letter.
func wordsOf(text string) []string {
	isNone := func(letter rune) bool {
		isLetter := letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter >= 0x80
		return !isLetter
	}
	return strings.FieldsFunc(lower(text), isNone)
}

// The words that are looked for: a code such as 401.3 is one, and words that are everywhere are none.
func wantedWords(text string) []string {
	var wanted []string
	// Where a point is kept, it joins two numbers.
	for _, word := range wordsOf(joined(text)) {
		word = strings.Replace(word, joint, ".", 1)
		if !strings.Contains(commonWords, " "+word+" ") {
			wanted = append(wanted, word)
		}
	}
	return wanted
}

// It stands for a point within a code; text has no such bytes if it is UTF-8.
const joint = "\xff"

// The text with another sign instead of the point in each code.
func joined(text string) string {
	isDigit := func(at int) bool { return at < len(text) && text[at] >= '0' && text[at] <= '9' }
	isLetter := func(at int) bool {
		return at >= 0 && at < len(text) && (isDigit(at) || text[at]|0x20 >= 'a' && text[at]|0x20 <= 'z' || text[at] >= 0x80)
	}
	var made strings.Builder
	for at := 0; at < len(text); {
		end := at
		for isDigit(end) {
			end++
		}
		if end > at && !isLetter(at-1) && end < len(text) && text[end] == '.' && isDigit(end+1) {
			tail := end + 1
			for isDigit(tail) {
				tail++
			}
			if !isLetter(tail) {
				made.WriteString(text[at:end] + joint + text[end+1:tail])
				at = tail
				continue
			}
		}
		end = max(end, at+1)
		made.WriteString(text[at:end])
		at = end
	}
	return made.String()
}

// A name in UpperCamelCase with its words apart.
func parts(name string) string {
	var apart strings.Builder
	for _, letter := range name {
		if letter >= 'A' && letter <= 'Z' {
			apart.WriteByte(' ')
		}
		apart.WriteRune(letter)
	}
	return apart.String()
}
