package packagename

import (
	"strconv"
	"strings"
)

// Whether a token stands for the whole of a logged text; a variable part matches anything, nothing too.
func matches(token, text string) bool {
	fixed, rest, isVariable := strings.Cut(token, "{")
	if !isVariable {
		return token == text
	}
	text, found := strings.CutPrefix(text, fixed)
	if !found {
		return false
	}
	// A variable part takes as little as it can, and the last one the rest.
	for {
		_, after, _ := strings.Cut(rest, "}")
		fixed, rest, isVariable = strings.Cut(after, "{")
		if !isVariable {
			return strings.HasSuffix(text, after)
		}
		if _, text, found = strings.Cut(text, fixed); !found {
			return false
		}
	}
}

// What stands for the first variable part of a token, without brackets around it.
func variable(token, text string) (string, bool) {
	fixed, rest, _ := strings.Cut(token, "{")
	_, after, hasEnd := strings.Cut(rest, "}")
	inner, found := strings.CutPrefix(text, fixed)
	if !hasEnd || !found {
		return "", false
	}
	if !strings.Contains(after, "{") {
		if inner, found = strings.CutSuffix(inner, after); !found {
			return "", false
		}
	}
	for _, pair := range [...]string{"{}", "()", "[]"} {
		if len(inner) > 1 && inner[0] == pair[0] && inner[len(inner)-1] == pair[1] {
			return inner[1 : len(inner)-1], true
		}
	}
	return inner, true
}

// Whether a text may be a state, which has a character for each of its parts: two or four.
func isState(text string) bool {
	for at := range len(text) {
		if text[at] >= 0x80 {
			return false
		}
	}
	return len(text) == 2 || len(text) == 4
}

// A number of 32 bits that is written another way than in decimal: 0x80070005, or -2147024891, as a signed number.
func decimal(text string) (uint32, bool) {
	if digits, found := strings.CutPrefix(lower(text), "0x"); found {
		number, err := strconv.ParseUint(withoutZeros(digits), 16, 32)
		return uint32(number), err == nil && isEach(digits, isHexDigit)
	}
	if digits, found := strings.CutPrefix(text, "-"); found {
		number, err := strconv.ParseInt("-"+withoutZeros(digits), 10, 32)
		return uint32(number), err == nil && isEach(digits, isDigit)
	}
	return 0, false
}

// A number of 32 bits in decimal.
func unsigned(text string) (uint32, bool) {
	digits := strings.TrimPrefix(text, "+")
	number, err := strconv.ParseUint(withoutZeros(digits), 10, 32)
	return uint32(number), err == nil && isEach(digits, isDigit)
}

// The Win32 status that an HRESULT of the facility WIN32 (7) stands for.
func win32(number uint32) (uint32, bool) {
	return number & 0xffff, number>>16 == 0x8007
}

// Digits without the zeros before them, of which there may be any number.
func withoutZeros(digits string) string {
	if trimmed := strings.TrimLeft(digits, "0"); trimmed != "" || digits == "" {
		return trimmed
	}
	return "0"
}

// Whether a text has letters, and each is of a kind.
func isEach(text string, is func(byte) bool) bool {
	for at := range len(text) {
		if !is(text[at]) {
			return false
		}
	}
	return text != ""
}

func isDigit(letter byte) bool { return letter >= '0' && letter <= '9' }

func isHexDigit(letter byte) bool {
	return isDigit(letter) || letter >= 'a' && letter <= 'f' || letter >= 'A' && letter <= 'F'
}
