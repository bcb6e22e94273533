namespace Cdsc.CodeGen.JsonSchema;

/// <summary>
/// The dynamic scope, outermost last: the schema resources with dynamic anchors that were entered, each once. Entering
/// one again changes nothing, because a <c>$dynamicRef</c> always takes the outermost; so equal scopes are one object,
/// and there are no more different ones on a path than resources.
/// </summary>
internal sealed class DynamicScope
{
    private readonly DynamicResource _resource;
    private readonly DynamicScope? _outer;

    private DynamicScope(DynamicResource resource, DynamicScope? outer)
    {
        _resource = resource;
        _outer = outer;
    }

    public static DynamicScope Enter(DynamicScope? scope, DynamicResource resource)
    {
        for (DynamicScope? entered = scope; entered is not null; entered = entered._outer)
        {
            if (ReferenceEquals(entered._resource, resource))
            {
                return scope!;
            }
        }

        return new DynamicScope(resource, scope);
    }

    /// <summary>The schema with this dynamic anchor in the outermost resource that has one.</summary>
    public static SchemaNode? Find(DynamicScope? scope, string anchor)
    {
        SchemaNode? outermost = null;
        for (; scope is not null; scope = scope._outer)
        {
            outermost = scope._resource.Anchors.GetValueOrDefault(anchor) ?? outermost;
        }

        return outermost;
    }
}
