package packagename

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Problem is a problem (RFC 9457): of a known type, or an [UnknownProblem]. Each is an error, and writes itself as the
// JSON of a response, application/problem+json.
type Problem interface {
	error
	json.Marshaler
	// Kind is the name of its type in code, such as SoldOut; Unknown for a type that is not known.
	Kind() string
	// Base is what every problem has.
	Base() *ProblemBase
}

// ProblemBase is what every problem has.
type ProblemBase struct {
	// Type is the type URI as it came; about:blank if there was none (RFC 9457, section 3.1.1).
	Type string
	// Title is empty if there was none.
	Title string
	// Status is the status that stands in the problem, or else that of the response.
	Status StatusCode
	// Detail is empty if there was none.
	Detail string
	// Instance is the URI of this occurrence.
	Instance string
	// Extensions are members that its type does not have. Numbers in them are [json.Number].
	Extensions map[string]any
	// Body is what came, with all its digits; empty if the problem was made here.
	Body string
}

// Base is what every problem has.
func (p *ProblemBase) Base() *ProblemBase { return p }

// UnknownProblem is a problem of a type that is not known, or that lacks what its type asks for, or a body that is no
// problem at all. What came beside the members of every problem is in Extensions.
type UnknownProblem struct {
	ProblemBase
}

// Kind is Unknown.
func (*UnknownProblem) Kind() string { return "Unknown" }

// Error is the detail, or else the title.
func (p *UnknownProblem) Error() string { return p.message() }

// MarshalJSON writes the body of a response.
func (p *UnknownProblem) MarshalJSON() ([]byte, error) { return p.marshal(nil) }

// InvalidProblemError says that a body is no JSON object.
type InvalidProblemError struct {
	// Err is the error of the reader of JSON, if that did not get through.
	Err error
}

// Error says what is wrong.
func (e *InvalidProblemError) Error() string {
	if e.Err == nil {
		return "the body of a problem has to be a JSON object"
	}
	return "the body of a problem has to be JSON: " + e.Err.Error()
}

// Unwrap is the error of the reader of JSON.
func (e *InvalidProblemError) Unwrap() error { return e.Err }

// ProblemType is what is known of a problem type.
type ProblemType struct {
	// Kind is its name in code.
	Kind string
	URI  string
	// Former are type URIs that it had before.
	Former []string
	Title  string
	Status StatusCode
	// The detail in parts.
	detail []part
}

// A part of a detail: a text, or the value of a member by its place.
type part struct {
	text   string
	member int
}

// ParseProblem reads the body of a problem of any type as an unknown one, as RFC 9457 section 3.1 asks: a member of a
// wrong type is ignored. The error is an [InvalidProblemError] if the body is no JSON object.
func ParseProblem(body []byte) (*UnknownProblem, error) {
	object, err := parseObject(body)
	if err != nil {
		return nil, err
	}
	return object.unknown(), nil
}

// CreateProblem fills in what the type of the problem says, where it is not set: the type URI, the title, the status and
// the detail.
func CreateProblem[P typed](problem P) P {
	base, known := problem.Base(), problem.problemType()
	if base.Type == "" {
		base.Type = known.URI
	}
	if base.Status == 0 {
		base.Status = known.Status
	}
	if base.Title == "" {
		base.Title = known.Title
	}
	if base.Detail == "" {
		base.Detail = known.detailOf(problem.members())
	}
	return problem
}

// The detail that the type has, with the members in it.
func (t *ProblemType) detailOf(members []member) string {
	var detail strings.Builder
	for _, part := range t.detail {
		detail.WriteString(part.text)
		if part.text == "" {
			detail.WriteString(show(members[part.member].value))
		}
	}
	return detail.String()
}

// A problem of a known type.
type typed interface {
	Problem
	problemType() *ProblemType
	members() []member
	read(members *reader)
}

// A member with its name in JSON.
type member struct {
	name  string
	value any
}

// What a member has for a value that is left out.
type absent struct{}

// The detail, or else the title, or else the type.
func (p *ProblemBase) message() string {
	for _, text := range []string{p.Detail, p.Title, p.Type} {
		if text != "" {
			return text
		}
	}
	return "about:blank"
}

func (p *ProblemBase) marshal(members []member) ([]byte, error) {
	all := []member{{name: "type", value: p.Type}}
	if p.Type == "" {
		all[0].value = "about:blank"
	}
	for _, standard := range []member{{"title", p.Title}, {"detail", p.Detail}, {"instance", p.Instance}} {
		if standard.value != "" {
			all = append(all, standard)
		}
		if standard.name == "title" && p.Status != 0 {
			all = append(all, member{"status", uint16(p.Status)})
		}
	}
	all = append(all, members...)
	names := make([]string, 0, len(p.Extensions))
	for name := range p.Extensions {
		// A member of a wrong type never stands in for the right one.
		isThere := func(member member) bool { return member.name == name && member.value != (absent{}) }
		if !slices.ContainsFunc(all, isThere) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	for _, name := range names {
		all = append(all, member{name, p.Extensions[name]})
	}
	return marshalMembers(all)
}

func marshalMembers(members []member) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	text.WriteByte('{')
	before := ""
	for _, member := range members {
		if member.value == (absent{}) {
			continue
		}
		text.WriteString(before)
		before = ","
		if err := encoder.Encode(member.name); err != nil {
			return nil, err
		}
		text.WriteByte(':')
		if err := encoder.Encode(member.value); err != nil {
			return nil, err
		}
	}
	text.WriteByte('}')
	var compact bytes.Buffer
	err := json.Compact(&compact, text.Bytes())
	return compact.Bytes(), err
}

// The members of a body.
type object struct {
	members map[string]any
	body    string
}

func parseObject(body []byte) (*object, error) {
	decoder := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(body, []byte("\ufeff"))))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		return nil, &InvalidProblemError{Err: err}
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, &InvalidProblemError{Err: errors.New("something stands behind it")}
	}
	members, isObject := value.(map[string]any)
	if !isObject {
		return nil, &InvalidProblemError{}
	}
	return &object{members: members, body: string(body)}, nil
}

// The type URI.
func (o *object) uri() string {
	if uri, is := asString(o.members["type"]); is {
		return uri
	}
	return "about:blank"
}

// What every problem has, where it has the right type; and all other members but the known ones.
func (o *object) base(known []string) ProblemBase {
	base := ProblemBase{Type: o.uri(), Body: o.body, Extensions: make(map[string]any)}
	for name, value := range o.members {
		text, isRead := asString(value)
		switch name {
		case "type":
		case "title":
			base.Title = text
		case "detail":
			base.Detail = text
		case "instance":
			base.Instance = text
		case "status":
			var status int64
			if status, isRead = asInteger(value); isRead {
				isRead = status >= 100 && status <= 999
			}
			if isRead {
				base.Status = StatusCode(status)
			}
		default:
			isRead = slices.Contains(known, name)
		}
		if !isRead {
			base.Extensions[name] = value
		}
	}
	return base
}

func (o *object) unknown() *UnknownProblem { return &UnknownProblem{o.base(nil)} }

// Reads a problem of a known type; false if it lacks what the type asks for.
func (o *object) is(problem typed) bool {
	reader := reader{object: o, isComplete: true}
	problem.read(&reader)
	if !reader.isComplete {
		return false
	}
	base, known := problem.Base(), problem.problemType()
	*base = o.base(reader.known)
	if _, isText := asString(o.members["title"]); !isText {
		base.Title = known.Title
	}
	if _, isText := asString(o.members["detail"]); !isText {
		base.Detail = known.detailOf(problem.members())
	}
	return true
}

// A body that may be no problem, of a response with a status.
func orUnknown[P Problem](problem P, err error, body []byte, status int, unknown func(*UnknownProblem) P) P {
	if err != nil {
		problem = unknown(&UnknownProblem{ProblemBase{Type: "about:blank", Body: string(body)}})
	}
	if base := problem.Base(); base.Status == 0 && status >= 100 && status <= 999 {
		base.Status = StatusCode(status)
	}
	return problem
}

// Reads the members of a known type.
type reader struct {
	object     *object
	known      []string
	isComplete bool
}

// A member that has to be there.
func required[T any](from *reader, name string, as func(any) (T, bool)) T {
	from.known = append(from.known, name)
	value, is := as(from.object.members[name])
	from.isComplete = from.isComplete && is
	return value
}

// A member that may be missing; one of a wrong type is ignored.
func optional[T any](from *reader, name string, as func(any) (T, bool)) *T {
	from.known = append(from.known, name)
	if value, is := as(from.object.members[name]); is {
		return &value
	}
	return nil
}

// A list that may be missing, and is nil then.
func optionalList[T any](from *reader, name string, as func(any) (T, bool)) []T {
	from.known = append(from.known, name)
	values, isList := from.object.members[name].([]any)
	if !isList {
		return nil
	}
	list := make([]T, len(values))
	for at, value := range values {
		if list[at], isList = as(value); !isList {
			return nil
		}
	}
	return list
}

// A list that has to be there.
func requiredList[T any](from *reader, name string, as func(any) (T, bool)) []T {
	list := optionalList(from, name, as)
	from.isComplete = from.isComplete && list != nil
	return list
}

// The value of a member that may be missing.
func orNothing[T any](value *T, write func(T) any) any {
	if value == nil {
		return absent{}
	}
	return write(*value)
}

// The values of a list, with nothing for nil if it may be missing.
func each[T any](list []T, isOptional bool, write func(T) any) any {
	if list == nil && isOptional {
		return absent{}
	}
	values := make([]any, len(list))
	for at, value := range list {
		values[at] = write(value)
	}
	return values
}

// A value as JSON has it.
func same[T any](value T) any { return value }

// A word as a text.
func word[T ~string](value T) any { return string(value) }

// A whole number of 64 bits as a text.
func digits(value int64) any { return strconv.FormatInt(value, 10) }
