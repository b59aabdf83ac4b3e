package sitetest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Feeds checks every Atom feed of the site: that it follows RFC 4287, that it
// says its own address, and that an id names one feed, or one entry that says
// the same wherever it stands.
func (s *Site) Feeds() []Finding {
	found := findings{}
	feeds, entries := map[string]string{}, map[string]string{}
	for name, text := range s.files {
		if path.Ext(name) != ".atom" {
			continue
		}
		for _, fault := range AtomFaults(text) {
			found.add("/"+name, "%s", fault)
		}
		feed, err := parseXML(text)
		if err != nil {
			continue
		}
		if self := feed.linked("self"); self != s.origin+"/"+name {
			found.add("/"+name, "the feed says that its address is %q", self)
		}
		id := feed.first("id").words()
		if other, ok := feeds[id]; ok {
			found.add(min("/"+name, other), "the feed's id %s is also another feed's", id)
		}
		feeds[id] = "/" + name
		for _, e := range feed.all("entry") {
			id, said := e.first("id").words(), e.first("title").words()+"\n"+e.first("updated").words()+"\n"+e.first("content").words()
			if before, ok := entries[id]; ok && before != said {
				found.add("/"+name, "entry %s says something else in another feed", id)
			}
			entries[id] = said
		}
	}
	return found.sorted()
}

// element is an XML element.
type element struct {
	name     xml.Name
	attrs    []xml.Attr
	text     string // directly in it
	children []*element
}

const atomSpace = "http://www.w3.org/2005/Atom"

func parseXML(text []byte) (*element, error) {
	root := &element{}
	stack := []*element{root}
	for dec := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		top := stack[len(stack)-1]
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name, attrs: slices.Clone(token.Attr)}
			top.children = append(top.children, e)
			stack = append(stack, e)
		case xml.EndElement:
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.text += string(token)
		}
	}
	if len(root.children) != 1 {
		return nil, errors.New("there is not one root element")
	}
	return root.children[0], nil
}

func (e *element) attr(name string) string {
	for _, a := range e.attrs {
		if a.Name.Local == name && a.Name.Space == "" {
			return a.Value
		}
	}
	return ""
}

// all lists the children of the name in Atom's namespace.
func (e *element) all(name string) []*element {
	var list []*element
	for _, c := range e.children {
		if c.name == (xml.Name{Space: atomSpace, Local: name}) {
			list = append(list, c)
		}
	}
	return list
}

// first is the first child of the name, or an empty element.
func (e *element) first(name string) *element {
	if list := e.all(name); len(list) > 0 {
		return list[0]
	}
	return &element{}
}

func (e *element) words() string { return strings.TrimSpace(e.text) }

// linked is the address of the first link of the relation.
func (e *element) linked(rel string) string {
	for _, l := range e.all("link") {
		if l.attr("rel") == rel {
			return l.attr("href")
		}
	}
	return ""
}

// atomChecker collects what is wrong with a feed.
type atomChecker struct{ faults []string }

func (c *atomChecker) fault(format string, args ...any) {
	if f := fmt.Sprintf(format, args...); !slices.Contains(c.faults, f) {
		c.faults = append(c.faults, f)
	}
}

// AtomFaults tells where a text breaks a rule of RFC 4287. It knows the parts
// of the format that this program writes, and takes any other for a fault.
func AtomFaults(text []byte) []string {
	feed, err := parseXML(text)
	if err != nil {
		return []string{"no well-formed XML: " + err.Error()}
	}
	c := &atomChecker{}
	if feed.name != (xml.Name{Space: atomSpace, Local: "feed"}) {
		return []string{fmt.Sprintf("the root is %s, not an Atom feed", feed.name.Local)}
	}
	c.counts(feed, map[string]count{
		"id": one, "title": one, "updated": one, "link": many, "author": many, "category": many, "entry": many,
		"subtitle": atMostOne, "rights": atMostOne, "generator": atMostOne,
	})
	c.common(feed)
	if feed.linked("self") == "" {
		c.fault("the feed has no link to itself")
	}
	seen := map[string]bool{}
	for _, e := range feed.all("entry") {
		c.entry(feed, e)
		if id := e.first("id").words(); seen[id] {
			c.fault("two entries have the id %s", id)
		} else {
			seen[id] = true
		}
	}
	return c.faults
}

func (c *atomChecker) entry(feed, e *element) {
	c.counts(e, map[string]count{
		"id": one, "title": one, "updated": one, "link": many, "author": many, "category": many,
		"content": atMostOne, "summary": atMostOne, "published": atMostOne, "rights": atMostOne,
	})
	c.common(e)
	if len(feed.all("author"))+len(e.all("author")) == 0 {
		c.fault("entry %s has no author, and the feed has none", e.first("id").words())
	}
	if len(e.all("content")) == 0 && e.linked("alternate") == "" {
		c.fault("entry %s has neither content nor a link", e.first("id").words())
	}
	if feed.first("updated").words() < e.first("updated").words() {
		c.fault("entry %s is updated after the feed", e.first("id").words())
	}
}

// count is how often an element may stand in another.
type count int

const (
	one count = iota
	atMostOne
	many
)

func (c *atomChecker) counts(e *element, allowed map[string]count) {
	seen := map[string]int{}
	for _, child := range e.children {
		seen[child.name.Local]++
		if _, ok := allowed[child.name.Local]; !ok || child.name.Space != atomSpace {
			c.fault("%s has the unknown element %s", e.name.Local, child.name.Local)
		}
	}
	for name, want := range allowed {
		if n := seen[name]; want == one && n != 1 || want == atMostOne && n > 1 {
			c.fault("%s has %d elements %s", e.name.Local, n, name)
		}
	}
	if e.words() != "" {
		c.fault("%s has text of its own", e.name.Local)
	}
}

var (
	tagURI     = regexp.MustCompile(`^tag:[a-z0-9]([a-z0-9.-]*[a-z0-9])?,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9._~!$&'()*+,;=:@/?%-]+$`)
	atomMoment = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$`)
	language   = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)
	hostile    = regexp.MustCompile(`(?i)<(script|style|iframe|object|html|head|body)\b|\son[a-z]+=|javascript:`)
)

// common checks what feeds and entries share.
func (c *atomChecker) common(e *element) {
	for _, a := range e.attrs {
		switch {
		case a.Name.Local == "lang" && !language.MatchString(a.Value):
			c.fault("xml:lang is %q", a.Value)
		case a.Name.Local == "base" && !absolute(a.Value):
			c.fault("xml:base %q is not absolute", a.Value)
		}
	}
	for _, child := range e.children {
		switch child.name.Local {
		case "id":
			if !tagURI.MatchString(child.text) {
				c.fault("the id %q is no tag URI", child.text)
			}
		case "updated", "published":
			if _, err := time.Parse(time.RFC3339, child.text); err != nil || !atomMoment.MatchString(child.text) {
				c.fault("%s is %q", child.name.Local, child.text)
			}
		case "title", "subtitle", "rights", "summary", "content":
			c.text(child)
		case "author":
			c.person(child)
		case "generator":
			if child.words() == "" {
				c.fault("generator is empty")
			}
		case "category":
			if child.attr("term") == "" || child.text != "" || len(child.children) > 0 {
				c.fault("a category has no term, or has content")
			}
		}
	}
	c.links(e)
}

func (c *atomChecker) text(e *element) {
	if kind := e.attr("type"); kind != "" && kind != "text" && kind != "html" {
		c.fault("%s has the type %q", e.name.Local, kind)
	}
	if len(e.children) > 0 {
		c.fault("%s has elements in it", e.name.Local)
	}
	if e.words() == "" {
		c.fault("%s is empty", e.name.Local)
	}
	if what := hostile.FindString(e.text); what != "" {
		c.fault("%s holds %q", e.name.Local, what)
	}
}

func (c *atomChecker) person(e *element) {
	c.counts(e, map[string]count{"name": one, "uri": atMostOne, "email": atMostOne})
	if e.first("name").words() == "" {
		c.fault("the author has no name")
	}
	if uri := e.first("uri"); uri.name.Local != "" && !absolute(uri.text) {
		c.fault("the author's address is %q", uri.text)
	}
}

func (c *atomChecker) links(e *element) {
	alternates := map[string]bool{}
	for _, l := range e.all("link") {
		if !absolute(l.attr("href")) {
			c.fault("the link %q is not absolute", l.attr("href"))
		}
		if l.attr("rel") != "alternate" && l.attr("rel") != "" {
			continue
		}
		kind := l.attr("type") + " " + l.attr("hreflang")
		if alternates[kind] {
			c.fault("%s has two alternates of one type and language", e.name.Local)
		}
		alternates[kind] = true
	}
}

func absolute(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme == "https" && u.Host != "" && !strings.ContainsAny(address, " \n\t<>\"")
}
