using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.Workbench;

/// <summary>Finds by way of the operations who sends values of each type.</summary>
internal sealed class Reach
{
    private readonly ApiTypeIndex _types;
    private readonly Dictionary<TypeId, Parties> _senders = [];

    public Reach(ApiModel model, ApiTypeIndex types)
    {
        _types = types;
        foreach (ApiOperation operation in model.Groups.SelectMany(group => group.Operations))
        {
            foreach (ApiParameter parameter in operation.Parameters)
            {
                Visit(parameter.Type.Type, Parties.Client);
            }

            foreach (ApiContent content in operation.RequestBody?.Content ?? [])
            {
                Visit(content.Type.Type, Parties.Client);
            }

            foreach (ApiResponse response in operation.Responses)
            {
                foreach (TypeUse use in response.Content.Select(content => content.Type).Concat(response.Headers.Select(header => header.Type)))
                {
                    Visit(use.Type, Parties.Server);
                }
            }
        }
    }

    /// <summary>Who sends values of a type; neither when no operation leads to it.</summary>
    public Parties SendersOf(TypeId id) => _senders.GetValueOrDefault(id);

    private void Visit(ApiType start, Parties sender)
    {
        var waiting = new Stack<ApiType>([start]);
        while (waiting.TryPop(out ApiType? type))
        {
            IEnumerable<ApiType> parts = type switch
            {
                ArrayType array => [array.Item.Type],
                MapType map => [map.Value.Type],
                TypeReference reference when Mark(reference.Id, sender) => PartsOf(reference.Id),
                _ => [],
            };
            foreach (ApiType part in parts)
            {
                waiting.Push(part);
            }
        }
    }

    private bool Mark(TypeId id, Parties sender)
    {
        Parties known = _senders.GetValueOrDefault(id);
        _senders[id] = known | sender;
        return (known & sender) == 0;
    }

    private IEnumerable<ApiType> PartsOf(TypeId id) => _types.Find(id) switch
    {
        ObjectType value => [.. value.Properties.Select(property => property.Type.Type), .. value.Additional is { } additional ? [additional.Type] : Array.Empty<ApiType>()],
        ChoiceType choice => choice.Options.Select(option => option.Type),
        UnionType union => union.Cases.Select(option => new TypeReference(option.Type)),
        _ => [],
    };
}
