namespace Cdsc.CodeGen.Support;

using global::Microsoft.AspNetCore.Mvc.ApplicationModels;
using global::System;
using global::System.Collections.Generic;

/// <summary>
/// Gives the actions of generated controllers the routes of the options, and takes out the controllers without a handler:
/// what an application does not offer is not found, as with minimal endpoints.
/// </summary>
/// <param name="controllers">The generated controllers by their types.</param>
/// <param name="hasHandler">Whether there is a handler of a type.</param>
internal sealed class ApiControllerConvention(IReadOnlyDictionary<Type, ApiController> controllers, Func<Type, bool> hasHandler) : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        for (int i = application.Controllers.Count - 1; i >= 0; i--)
        {
            ControllerModel model = application.Controllers[i];
            if (!controllers.TryGetValue(model.ControllerType.AsType(), out ApiController? controller))
            {
                continue;
            }

            if (hasHandler(controller.Handler))
            {
                SetRoutes(model, controller);
            }
            else
            {
                application.Controllers.RemoveAt(i);
            }
        }
    }

    private static void SetRoutes(ControllerModel model, ApiController controller)
    {
        foreach (ActionModel action in model.Actions)
        {
            if (Array.Find(controller.Routes, route => route.Action == action.ActionMethod.Name) is { Route: { } template })
            {
                foreach (SelectorModel selector in action.Selectors)
                {
                    // MVC has names of its own in brackets, which routes of definitions don't mean.
                    selector.AttributeRouteModel!.Template = template.Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal);
                }
            }
        }
    }
}
