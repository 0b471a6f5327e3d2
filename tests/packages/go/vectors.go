// Answers every call of vectors.json with the packages.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"

	status "status-core"

	"vectors/shop"
)

type list = []any

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var vectors map[string][]list
	if err := json.Unmarshal(text, &vectors); err != nil {
		panic(err)
	}
	count, wrong := 0, 0
	for what, calls := range vectors {
		for _, call := range calls {
			count++
			last := len(call) - 1
			found, expected := plain(answer(what, call)), call[last]
			if !reflect.DeepEqual(found, expected) {
				wrong++
				fmt.Printf("%s %v: found %v, expected %v\n", what, call[:last], found, expected)
			}
		}
	}
	fmt.Printf("%d calls, %d wrong\n", count, wrong)
	if wrong > 0 {
		os.Exit(1)
	}
}

func answer(what string, call list) any {
	switch what {
	case "parse":
		if found, err := status.Parse(call[0].(string)); err == nil {
			return list{uint16(found.Code()), found.Sub()}
		}
		return nil
	case "canonical_reason":
		return or(number(call[0]).CanonicalReason())
	case "from_phrase":
		if found, ok := status.FromPhrase(call[0].(string)); ok {
			return uint16(found)
		}
		return nil
	case "class_of":
		if class := number(call[0]).Class(); class != 0 {
			return list{class, class.Title(), class.Summary()}
		}
		return nil
	case "facts":
		return facts(number(call[0]))
	case "explain":
		found := status.Explain(server(call[0]), code(call[1]))
		return list{key(*found.Definition), found.Precision, found.Fallback}
	case "lookup":
		if found, ok := status.Lookup(server(call[0]), code(call[1])); ok {
			return whole(found)
		}
		return nil
	case "meanings":
		return each(status.Meanings(code(call[0])), key)
	case "search":
		return each(status.Search(call[0].(string)), func(hit status.Hit) any {
			return list{key(*hit.Definition), hit.Words}
		})
	case "reason":
		return wholeReason(call[0].(string), call[1].(string))
	case "problem_types":
		return each(status.ProblemTypes(), wholeType)
	case "find_problem_type":
		if found, ok := status.FindProblemType(call[0].(string)); ok {
			return found.Name
		}
		return nil
	case "find_reasons":
		found := status.FindReasons(server(call[0]), call[1].(string))
		return each(found, func(reason *status.Reason) any { return list{reason.Server, reason.Name} })
	case "read":
		return read(call[0].(string))
	case "write":
		return write(call[0].(string), call[1].(map[string]any))
	}
	panic("no call is named " + what)
}

// What JSON has for a value.
func plain(value any) any {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	var plain any
	if err := json.Unmarshal(text, &plain); err != nil {
		panic(err)
	}
	return plain
}

func number(value any) status.StatusCode { return status.StatusCode(value.(float64)) }

func code(value any) status.Code {
	code, err := status.Parse(value.(string))
	if err != nil {
		panic(err)
	}
	return code
}

func server(value any) string {
	server, _ := value.(string)
	return server
}

func or(text string) any {
	if text == "" {
		return nil
	}
	return text
}

func each[T any](values []T, of func(T) any) list {
	all := make(list, len(values))
	for at, value := range values {
		all[at] = of(value)
	}
	return all
}

func reference(reference status.Reference) any {
	if reference.Title == "" {
		return nil
	}
	return list{reference.Title, or(reference.URL)}
}

func key(definition status.Definition) any {
	return list{or(definition.Server), definition.Code.String(), definition.Name}
}

func itself(text string) any { return text }

func whole(found *status.Definition) any {
	var article any
	if it := found.Article; it != nil {
		article = list{it.Meaning, each(it.Hints, itself), each(it.Further, itself)}
	}
	return map[string]any{
		"name":           found.Name,
		"phrase":         or(found.Phrase),
		"title":          or(found.Title),
		"former_phrases": each(found.FormerPhrases, itself),
		"aliases":        each(found.Aliases, itself),
		"summary":        found.Summary,
		"article":        article,
		"causes":         each(found.Causes, itself),
		"remedies":       each(found.Remedies, itself),
		"notes":          each(found.Notes, itself),
		"doubts":         each(found.Doubts, itself),
		"state":          found.State.String(),
		"requirements": each(found.Requirements, func(it status.Requirement) any {
			return list{it.Who, it.Level, it.What, or(it.When), reference(it.Source)}
		}),
		"see_also":   each(found.SeeAlso, itself),
		"since":      or(found.Since),
		"until":      or(found.Until),
		"authority":  or(string(found.Authority)),
		"references": each(found.References, reference),
	}
}

func wholeReason(server, name string) any {
	for _, found := range status.Reasons() {
		if found.Server == server && found.Name == name {
			return map[string]any{
				"field":      found.Field,
				"token":      found.Token,
				"part":       or(string(found.Part)),
				"aliases":    each(found.Aliases, itself),
				"codes":      each(found.Codes, itself),
				"summary":    found.Summary,
				"causes":     each(found.Causes, itself),
				"remedies":   each(found.Remedies, itself),
				"notes":      each(found.Notes, itself),
				"doubts":     each(found.Doubts, itself),
				"since":      or(found.Since),
				"until":      or(found.Until),
				"authority":  or(string(found.Authority)),
				"references": each(found.References, reference),
			}
		}
	}
	return nil
}

func retry(it status.Retry) any { return list{it.Kind, it.Level, or(it.When), reference(it.Source)} }

func wholeType(found status.ProblemDefinition) any {
	var itsStatus, deprecated any
	if found.Status != 0 {
		itsStatus = found.Status.String()
	}
	if found.DeprecatedSince != "" {
		deprecated = list{found.DeprecatedSince, found.Replacement}
	}
	return map[string]any{
		"server":  or(found.Server),
		"name":    found.Name,
		"uri":     found.URI,
		"former":  each(found.Former, itself),
		"status":  itsStatus,
		"title":   found.Title,
		"summary": found.Summary,
		"members": each(found.Members, func(it status.MemberDefinition) any {
			return list{it.Name, it.Kind, each(it.Words, itself), it.List, it.Optional, or(it.About)}
		}),
		"causes":     each(found.Causes, itself),
		"remedies":   each(found.Remedies, itself),
		"retry":      each(found.Retry, retry),
		"doubts":     each(found.Doubts, itself),
		"deprecated": deprecated,
		"references": each(found.References, reference),
	}
}

func facts(code status.StatusCode) any {
	var redirect any
	if found, ok := code.Redirect(); ok {
		redirect = list{found.Kind, or(string(found.Method)), found.Followed}
	}
	return map[string]any{
		"counts_as":                  uint16(code.CountsAs()),
		"is_heuristically_cacheable": code.IsHeuristicallyCacheable(),
		"content":                    code.Content(),
		"redirect":                   redirect,
		"emitters":                   each(code.Emitters(), func(emitter status.Emitter) any { return emitter }),
		"headers": each(code.Headers(), func(it status.HeaderField) any {
			return list{it.Name, it.Level, or(it.Value), or(it.When), or(it.Example), reference(it.Source)}
		}),
		"retry": each(code.Retry(), retry),
	}
}

// What is sent for a problem, as members by their names.
func sent(problem shop.Problem) map[string]any { return plain(problem).(map[string]any) }

var standard = []string{"type", "title", "status", "detail", "instance"}

func read(body string) any {
	problem, err := shop.ParseShopProblem([]byte(body))
	if err != nil {
		return nil
	}
	base, members := problem.Base(), sent(problem)
	for _, name := range standard {
		delete(members, name)
	}
	for name := range base.Extensions {
		delete(members, name)
	}
	return map[string]any{
		"kind":       problem.Kind(),
		"title":      or(base.Title),
		"detail":     or(base.Detail),
		"instance":   or(base.Instance),
		"members":    members,
		"extensions": base.Extensions,
	}
}

func write(kind string, members map[string]any) any {
	uris := map[string]string{
		"CardDeclined": shop.CardDeclinedType.URI, "Closed": shop.ClosedType.URI, "SoldOut": shop.SoldOutType.URI,
	}
	body := map[string]any{"type": uris[kind]}
	for name, value := range members {
		body[name] = value
	}
	text, err := json.Marshal(body)
	if err != nil {
		panic(err)
	}
	problem, err := shop.ParseShopProblem(text)
	if err != nil {
		panic(err)
	}
	// As if it was made from its members alone.
	*problem.Base() = shop.ProblemBase{}
	switch problem := problem.(type) {
	case *shop.CardDeclined:
		return shop.CreateProblem(problem)
	case *shop.Closed:
		return shop.CreateProblem(problem)
	case *shop.SoldOut:
		return shop.CreateProblem(problem)
	}
	return problem.Kind()
}
