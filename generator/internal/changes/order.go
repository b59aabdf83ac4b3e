package changes

// interleave puts what is gone among what is there, after what it followed.
// now and before are ids in order; gone tells which of before to keep.
func interleave(now, before []string, gone func(id string) bool) []string {
	here := map[string]bool{}
	for _, id := range now {
		here[id] = true
	}
	after := map[string][]string{} // by what it follows; "" for the beginning
	anchor := ""
	for _, id := range before {
		switch {
		case here[id]:
			anchor = id
		case gone(id):
			after[anchor] = append(after[anchor], id)
		}
	}
	out := after[""]
	for _, id := range now {
		if here[id] {
			here[id] = false // once, should an id occur twice
			out = append(out, id)
			out = append(out, after[id]...)
		}
	}
	return out
}
